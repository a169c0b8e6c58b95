package dev.tutti.commerce.orders.charge;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When charges are looked after that nobody came back for.
 *
 * @param settleAfter how long a charge may be without an answer before its provider is asked what became of it; longer
 *     than any request lasts
 * @param batch how many are asked about in one go
 */
@Validated
@ConfigurationProperties("tutti.orders.charges")
record ChargeSettings(
        @DefaultValue("1m") @NotNull Duration settleAfter,
        @DefaultValue("100") @Min(1) int batch) {}
