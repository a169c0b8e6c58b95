package dev.tutti.commerce.inventory.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What can happen to stock. */
public enum MovementKind {
    /** Came from a supplier. */
    RECEIVED,
    /** Came back from a customer. */
    RETURNED,
    /** Somebody counted, or a shipment showed that there had been more. */
    ADJUSTED,
    /** Left for a customer. */
    SHIPPED,
    /** Is lost or of no use. */
    WRITTEN_OFF,
    /** Was set aside. */
    RESERVED,
    /** Is no longer set aside. */
    RELEASED;

    /** The word in the API and in the database. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @JsonCreator
    public static MovementKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
