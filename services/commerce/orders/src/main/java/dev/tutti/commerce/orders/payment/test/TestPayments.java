package dev.tutti.commerce.orders.payment.test;

import dev.tutti.commerce.orders.payment.Charge;
import dev.tutti.commerce.orders.payment.ChargeOutcome;
import dev.tutti.commerce.orders.payment.PaymentProvider;
import dev.tutti.commerce.orders.payment.Repayment;
import dev.tutti.commerce.orders.payment.RepaymentOutcome;

/**
 * Does what the token says: {@code test-approve}, {@code test-decline}, {@code test-timeout} (no answer, but the money
 * has moved), {@code test-timeout-uncharged} (no answer, and it has not). It remembers each key, as a provider does.
 */
final class TestPayments implements PaymentProvider {

    private static final String CHARGED = "charged";
    private static final String DECLINED = "declined";
    private static final String CANCELLED = "cancelled";

    private final TestPaymentStore store;

    TestPayments(TestPaymentStore store) {
        this.store = store;
    }

    @Override
    public String method() {
        return "test";
    }

    @Override
    public boolean letsShoppersConfirm() {
        return false;
    }

    /** The token travels in the reference, where a provider would keep the means of payment itself. */
    @Override
    public ChargeOutcome open(Charge charge) {
        return new ChargeOutcome.Open("test/%s/%s".formatted(charge.orderId(), charge.token()), null);
    }

    @Override
    public ChargeOutcome confirm(Charge charge) {
        var reference = reference(charge);
        return switch (reference.substring(reference.lastIndexOf('/') + 1)) {
            case "test-approve" -> outcome(charge, store.settle(reference, CHARGED));
            case "test-timeout" -> unanswered(store.settle(reference, CHARGED));
            case "test-timeout-uncharged" -> new ChargeOutcome.Unknown("the test provider was told not to answer");
            default -> outcome(charge, store.settle(reference, DECLINED));
        };
    }

    @Override
    public ChargeOutcome find(Charge charge) {
        return store.find(reference(charge))
                .map(state -> outcome(charge, state))
                .orElseGet(() -> new ChargeOutcome.Open(reference(charge), null));
    }

    @Override
    public ChargeOutcome cancel(Charge charge) {
        return outcome(charge, store.settle(reference(charge), CANCELLED));
    }

    @Override
    public RepaymentOutcome repay(Repayment repayment) {
        store.settle("refund/" + repayment.refundId(), CHARGED);
        return new RepaymentOutcome.Repaid("refund/" + repayment.refundId());
    }

    private static ChargeOutcome unanswered(String state) {
        return new ChargeOutcome.Unknown("the test provider was told not to answer that it is " + state);
    }

    private static ChargeOutcome outcome(Charge charge, String state) {
        return switch (state) {
            case CHARGED -> new ChargeOutcome.Charged(reference(charge));
            case CANCELLED -> new ChargeOutcome.Declined("cancelled");
            default -> new ChargeOutcome.Declined("card-declined");
        };
    }

    private static String reference(Charge charge) {
        var reference = charge.reference();
        if (reference == null) {
            throw new IllegalArgumentException("order %s was not opened".formatted(charge.orderId()));
        }
        return reference;
    }
}
