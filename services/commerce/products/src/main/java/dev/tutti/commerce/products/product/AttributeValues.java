package dev.tutti.commerce.products.product;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The values of a product's attributes by their code: a text, a number or a boolean each, as its definition says. */
public record AttributeValues(@JsonValue Map<String, Object> byCode) {

    public static final AttributeValues NONE = new AttributeValues(Map.of());

    @JsonCreator
    public AttributeValues {
        byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
    }
}
