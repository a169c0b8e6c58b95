package dev.tutti.commerce.products.product;

import java.util.List;
import java.util.UUID;

/**
 * Where a page ends: what the last product is sorted by, and its id.
 *
 * @param value the price, or the beginning of the title; empty where the id is all
 */
record SortKey(String value, UUID id) {

    private static final int TITLE_CHARS = 100;

    static SortKey of(List<String> cursor) {
        return new SortKey(cursor.get(0), UUID.fromString(cursor.get(1)));
    }

    static SortKey of(ProductSummary product, ProductSort sort) {
        return new SortKey(
                switch (sort) {
                    case NEWEST -> "";
                    case CHEAPEST, DEAREST -> Long.toString(product.priceFrom().amount());
                    case TITLE -> beginning(product.title());
                },
                product.id());
    }

    List<String> values() {
        return List.of(value, id.toString());
    }

    /** As many characters as the index has, counted as PostgreSQL counts them. */
    private static String beginning(String title) {
        int points = Math.min(TITLE_CHARS, title.codePointCount(0, title.length()));
        return title.substring(0, title.offsetByCodePoints(0, points));
    }
}
