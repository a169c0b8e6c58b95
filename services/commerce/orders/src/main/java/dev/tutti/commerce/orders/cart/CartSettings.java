package dev.tutti.commerce.orders.cart;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long carts are kept.
 *
 * @param keep after the last change
 * @param batch how many are deleted in one go
 */
@Validated
@ConfigurationProperties("tutti.orders.carts")
record CartSettings(
        @DefaultValue("30d") @NotNull Duration keep,
        @DefaultValue("500") @Min(1) int batch) {}
