package dev.tutti.commerce.products.product;

import dev.tutti.platform.runtime.Refusal;

/** The orders in which products are listed. */
enum ProductSort {
    NEWEST("newest"),
    CHEAPEST("price"),
    DEAREST("-price"),
    TITLE("title");

    private final String label;

    ProductSort(String label) {
        this.label = label;
    }

    /** The word in the address; it is also what a cursor belongs to. */
    String label() {
        return label;
    }

    static ProductSort of(String label) {
        for (var sort : values()) {
            if (sort.label.equals(label)) {
                return sort;
            }
        }
        throw Refusal.invalid("sort", "sort is newest, price, -price or title.");
    }
}
