package dev.tutti.commerce.orders.payment;

/**
 * Whoever moves money. Each method may be called again with the same charge or refund, also at the same time, and then
 * does nothing more. None throws because the provider is away: that is an unknown outcome.
 *
 * <p>Money moves in two steps, so that a crash between them cannot hide a payment: {@link #open} moves none, its
 * reference is committed here, and only then {@link #confirm} asks for the money.
 */
public interface PaymentProvider {

    /** Its name in requests and tables: test, stripe. */
    String method();

    /** Whether a payment without a token can be confirmed by the shopper at the provider. */
    boolean letsShoppersConfirm();

    /** Opens the payment; moves no money. */
    ChargeOutcome open(Charge charge);

    /** Asks for the money of an open charge. */
    ChargeOutcome confirm(Charge charge);

    /** What became of a charge that was opened. */
    ChargeOutcome find(Charge charge);

    /** Sees to it that a charge which was opened never happens; or says that it has. */
    ChargeOutcome cancel(Charge charge);

    RepaymentOutcome repay(Repayment repayment);
}
