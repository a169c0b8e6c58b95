package dev.tutti.commerce.inventory.reservation;

import dev.tutti.contracts.api.commerce.inventory.Reservations;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.platform.runtime.Refusal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many units of each SKU are wanted: lines with one SKU are one wish, or each would find the same unit. */
record Demand(SortedMap<String, Long> units) {

    /** Above any order that orders would send, so that sums stay in bounds. */
    static final int LINE_QUANTITY_MAX = 1_000_000;

    Demand {
        units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
    }

    static Demand of(List<Line> lines) {
        if (lines.size() > Reservations.LINES_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "too-many-lines",
                    "At most %d lines can be reserved at once.".formatted(Reservations.LINES_MAX),
                    "lines",
                    (long) Reservations.LINES_MAX);
        }
        var units = new TreeMap<String, Long>();
        lines.forEach(line -> units.merge(line.sku(), (long) checked(line.quantity()), Math::addExact));
        return new Demand(units);
    }

    private static int checked(int quantity) {
        if (quantity < 1 || quantity > LINE_QUANTITY_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "quantity-out-of-range",
                    "A line has 1 to %d units.".formatted(LINE_QUANTITY_MAX),
                    "lines",
                    (long) LINE_QUANTITY_MAX);
        }
        return quantity;
    }
}
