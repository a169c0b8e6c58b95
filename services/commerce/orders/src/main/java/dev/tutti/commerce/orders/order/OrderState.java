package dev.tutti.commerce.orders.order;

import java.util.Locale;

/** Where an order is in its life. The first three are nobody's to see: it is not placed yet, or never will be. */
public enum OrderState {
    PENDING,
    REFUSED,
    ABANDONED,
    PLACED,
    PAID,
    PACKED,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    /** The state in tables and JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OrderState of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** Whether the order was accepted. */
    public boolean isPlaced() {
        return switch (this) {
            case PENDING, REFUSED, ABANDONED -> false;
            case PLACED, PAID, PACKED, SHIPPED, DELIVERED, CANCELLED -> true;
        };
    }
}
