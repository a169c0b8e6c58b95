package dev.tutti.commerce.orders.refund;

import java.util.Locale;

/** Why money goes back. */
public enum RefundReason {
    CANCELLATION,
    RETURN,
    /** It was charged for an order that had ended. */
    RECONCILIATION,
    MERCHANT;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
