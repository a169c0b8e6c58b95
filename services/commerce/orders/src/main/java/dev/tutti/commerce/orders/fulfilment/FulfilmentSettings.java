package dev.tutti.commerce.orders.fulfilment;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a placed order waits for its shopper to confirm the payment.
 *
 * @param unpaidMax after which it is cancelled
 * @param batch how many are cancelled in one go
 */
@Validated
@ConfigurationProperties("tutti.orders.fulfilment")
record FulfilmentSettings(
        @DefaultValue("30m") @NotNull Duration unpaidMax,
        @DefaultValue("100") @Min(1) int batch) {}
