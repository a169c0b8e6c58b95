package dev.tutti.core.notifications.setting;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things are kept.
 *
 * @param messages occasions and what became of their messages
 * @param notices notifications inside the application, read or not
 * @param mails of the inside mailbox
 */
@Validated
@ConfigurationProperties("tutti.notifications.keep")
public record KeepSettings(
        @DefaultValue("90d") @NotNull Duration messages,
        @DefaultValue("180d") @NotNull Duration notices,
        @DefaultValue("30d") @NotNull Duration mails) {}
