package dev.tutti.commerce.inventory.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** How a SKU is kept. */
public enum StockMode {
    /** Not at all: orders and shipments leave no trace. */
    NONE,
    /** On hand follows shipments and returns, and no order is refused. */
    TRACK_ONLY,
    /** An order takes its units or is refused. */
    RESERVE_ON_ORDER,
    /** As on order; and a cart may have its units set aside for a while. */
    RESERVE_ON_CART;

    /** What a SKU is that nobody said anything about: what is not there is not sold. */
    public static final StockMode DEFAULT = RESERVE_ON_ORDER;

    /** The word in the API and in the database. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the mode of that label, or refuses. */
    @JsonCreator
    public static StockMode of(String label) {
        for (var mode : values()) {
            if (mode.label().equals(label)) {
                return mode;
            }
        }
        throw Refusal.invalid("mode", "mode is none, track-only, reserve-on-order or reserve-on-cart.");
    }

    public boolean reservesOnOrder() {
        return this == RESERVE_ON_ORDER || this == RESERVE_ON_CART;
    }

    public boolean reservesOnCart() {
        return this == RESERVE_ON_CART;
    }
}
