package dev.tutti.commerce.inventory.ledger;

import java.util.Comparator;

/** One SKU at one location; stock is locked and written in this order. */
public record Place(String sku, String location) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::sku).thenComparing(Place::location);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
