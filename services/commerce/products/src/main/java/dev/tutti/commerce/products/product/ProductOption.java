package dev.tutti.commerce.products.product;

import java.util.List;

/**
 * What variants differ by: size, in S, M and L.
 *
 * @param values in the order in which shoppers choose from them
 */
public record ProductOption(String name, List<String> values) {

    public ProductOption {
        values = List.copyOf(values);
    }
}
