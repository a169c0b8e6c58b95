package dev.tutti.commerce.products.product;

import java.util.List;

/**
 * What a list can be narrowed by.
 *
 * @param code brand, category, or the code of an attribute
 * @param type text, or the attribute's
 * @param values the most frequent first
 */
record Facet(String code, String label, String type, List<Value> values) {

    Facet {
        values = List.copyOf(values);
    }

    record Value(String value, String label, int count) {}
}
