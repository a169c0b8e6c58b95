package dev.tutti.commerce.products.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** Whether a product can be bought. */
public enum ProductState {
    /** Only merchants see it. */
    DRAFT,
    /** Everybody sees it and may buy it. */
    ACTIVE,
    /** Nobody buys it any more; it is kept with its history, and may be published again. */
    WITHDRAWN;

    /** The word in the API and in the database: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the state of that label, or refuses. */
    @JsonCreator
    public static ProductState of(String label) {
        for (var state : values()) {
            if (state.label().equals(label)) {
                return state;
            }
        }
        throw Refusal.invalid("state", "state is draft, active or withdrawn.");
    }
}
