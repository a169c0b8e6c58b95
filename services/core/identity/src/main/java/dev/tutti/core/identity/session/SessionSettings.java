package dev.tutti.core.identity.session;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param idle how long a session lives without being used
 * @param max how long a session lives at all
 * @param grace how long the last refresh token but one is still taken, for tabs that race and answers that got lost
 * @param perUser sessions of one account; the one not used for longest ends when there would be more
 */
@Validated
@ConfigurationProperties("tutti.identity.session")
record SessionSettings(
        @DefaultValue("30d") @NotNull Duration idle,
        @DefaultValue("180d") @NotNull Duration max,
        @DefaultValue("30s") @NotNull Duration grace,
        @DefaultValue("50") @Min(1) int perUser) {}
