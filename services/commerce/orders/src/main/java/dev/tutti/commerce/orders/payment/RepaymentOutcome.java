package dev.tutti.commerce.orders.payment;

/** What a provider said of a refund. */
public sealed interface RepaymentOutcome {

    record Repaid(String reference) implements RepaymentOutcome {}

    /** It will not be done, however often it is asked for. */
    record Refused(String code) implements RepaymentOutcome {}

    /** To be asked again with the same key. */
    record Unknown(String reason) implements RepaymentOutcome {}
}
