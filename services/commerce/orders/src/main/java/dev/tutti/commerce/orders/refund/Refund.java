package dev.tutti.commerce.orders.refund;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money that goes back.
 *
 * @param reason cancellation, return, reconciliation, merchant
 * @param state started, refunded or failed; then the provider will not do it, and somebody has to
 * @param chargeReference the payment that it is taken from; null where a merchant pays it by hand
 */
public record Refund(
        UUID id,
        UUID orderId,
        Money amount,
        String reason,
        String provider,
        @Nullable String chargeReference,
        String state,
        Instant createdAt) {

    static final String STARTED = "started";
    static final String REFUNDED = "refunded";
    static final String FAILED = "failed";
}
