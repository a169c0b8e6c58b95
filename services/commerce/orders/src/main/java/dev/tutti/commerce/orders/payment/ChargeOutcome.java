package dev.tutti.commerce.orders.payment;

import org.jspecify.annotations.Nullable;

/** What a provider said of a charge. */
public sealed interface ChargeOutcome {

    /**
     * It exists at the provider, no money has moved, and somebody has to confirm it.
     *
     * @param clientSecret with which the shopper's browser does; null where the provider has no such thing
     */
    record Open(String reference, @Nullable String clientSecret) implements ChargeOutcome {}

    /** The money has moved. */
    record Charged(String reference) implements ChargeOutcome {}

    /**
     * No money has moved, and none ever will.
     *
     * @param code why, in the provider's word: insufficient_funds
     */
    record Declined(String code) implements ChargeOutcome {}

    /** No answer, or none that can be relied on: money may have moved. */
    record Unknown(String reason) implements ChargeOutcome {}
}
