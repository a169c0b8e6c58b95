package dev.tutti.commerce.inventory.reservation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How units are set aside.
 *
 * @param cartTime how long a cart keeps what is set aside for it, from the moment it asked last
 * @param lanes how many transactions of orders may be under way at once in one process, each with a connection
 */
@Validated
@ConfigurationProperties("tutti.inventory.reservation")
record ReservationSettings(
        @DefaultValue("15m") @NotNull Duration cartTime,
        @DefaultValue("4") @Min(1) @Max(16) int lanes) {}
