package dev.tutti.core.notifications.setting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What messages say of us, and which are sent at all.
 *
 * @param senderName what the shop calls itself in letters
 * @param publicUrl where people reach the pages; without it letters carry no links
 * @param locale BCP 47, the language of readers of whom none is known
 * @param staleAfter what happened longer ago is no news
 */
@Validated
@ConfigurationProperties("tutti.notifications")
public record NotificationSettings(
        @DefaultValue("Tutti") @NotBlank String senderName,
        @Nullable URI publicUrl,
        @DefaultValue("en") @NotBlank String locale,
        @DefaultValue("7d") @NotNull Duration staleAfter) {}
