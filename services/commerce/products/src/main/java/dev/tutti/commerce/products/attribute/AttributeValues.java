package dev.tutti.commerce.products.attribute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The values of a product's attributes by their code: a text, a number or a boolean each, as its definition says.
 * Numbers are decimal and without needless zeros, so that equal values are equal.
 */
public record AttributeValues(@JsonValue Map<String, Object> byCode) {

    public static final AttributeValues NONE = new AttributeValues(Map.of());

    @JsonCreator
    public AttributeValues {
        var sorted = new TreeMap<String, Object>();
        byCode.forEach((code, value) -> sorted.put(code, value instanceof Number number ? Numbers.of(number) : value));
        byCode = Collections.unmodifiableMap(sorted);
    }

    /** The value of that code, which has to be there. */
    public Object get(String code) {
        return Objects.requireNonNull(byCode.get(code));
    }
}
