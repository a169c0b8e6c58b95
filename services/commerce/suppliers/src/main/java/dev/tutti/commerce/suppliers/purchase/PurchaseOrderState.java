package dev.tutti.commerce.suppliers.purchase;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** Draft, sent, perhaps partially received, then closed; or cancelled before anything came. */
public enum PurchaseOrderState {
    /** May be changed; its supplier does not see it. */
    DRAFT,
    /** The supplier was asked. */
    SENT,
    /** Something came, and more is to come. */
    PARTIALLY_RECEIVED,
    /** All came, or what is missing is no longer waited for. */
    CLOSED,
    /** Nothing came, and nothing will. */
    CANCELLED;

    /** The word in the API and in the database: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the state of that label, or refuses. */
    @JsonCreator
    public static PurchaseOrderState of(String label) {
        for (var state : values()) {
            if (state.label().equals(label)) {
                return state;
            }
        }
        throw Refusal.invalid("state", "state is draft, sent, partially-received, closed or cancelled.");
    }
}
