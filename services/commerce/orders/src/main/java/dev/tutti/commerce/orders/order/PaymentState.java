package dev.tutti.commerce.orders.order;

import java.util.Locale;

/** Where the money of an order is. */
public enum PaymentState {
    /** Nothing was asked of a provider. */
    OPEN,
    /** A provider was asked, and what it answered is not known here yet. */
    CHARGING,
    /** The shopper has to confirm it at the provider. */
    PENDING,
    PAID,
    PARTIALLY_REFUNDED,
    REFUNDED,
    FAILED;

    /** The state in tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static PaymentState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
