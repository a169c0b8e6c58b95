package dev.tutti.consistency.shop;

import dev.tutti.consistency.Request;
import java.util.Map;

/**
 * One thing that happens to an order after it was placed.
 *
 * @param lines the order's, units by SKU
 */
record OrderStep(String key, Kind kind, String orderId, Map<String, Integer> lines) implements Request {

    /** A noun under the order, and the state that it leads to; later ones come later in an order's life. */
    enum Kind {
        PAYMENT("paid"),
        PACKING("packed"),
        SHIPMENTS("shipped"),
        DELIVERY("delivered"),
        /** Leaves the state, and brings the units back for sale. */
        RETURNS("delivered"),
        CANCELLATION("cancelled");

        private final String state;

        Kind(String state) {
            this.state = state;
        }

        String state() {
            return state;
        }

        /** Whether the order's units may be sold to somebody else afterwards. */
        boolean givesBack() {
            return this == CANCELLATION || this == RETURNS;
        }
    }

    OrderStep {
        lines = Map.copyOf(lines);
    }
}
