package dev.tutti.commerce.orders.placement;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long an order may take to be placed.
 *
 * @param pendingMax after which a pending order that nobody is charging is abandoned
 * @param batch how many are abandoned in one go
 */
@Validated
@ConfigurationProperties("tutti.orders.placement")
record PlacementSettings(
        @DefaultValue("2m") @NotNull Duration pendingMax,
        @DefaultValue("500") @Min(1) int batch) {}
