package dev.tutti.commerce.products.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** What values of an attribute are. */
public enum AttributeType {
    TEXT,
    NUMBER,
    BOOLEAN,
    /** One of the values that the definition lists. */
    ENUMERATION,
    /** A number in the definition's unit; values in another unit of the same quantity are converted. */
    DIMENSION;

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the type of that label, or refuses. */
    @JsonCreator
    public static AttributeType of(String label) {
        for (var type : values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw Refusal.invalid("type", "type is text, number, boolean, enumeration or dimension.");
    }
}
