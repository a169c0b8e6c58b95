package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delivery that was counted. It is never changed: what was counted wrongly is corrected in inventory. */
public record Receipt(UUID id, String location, @Nullable String note, Instant at, UUID by, List<Line> lines) {

    public Receipt {
        lines = List.copyOf(lines);
    }

    /**
     * @param landedUnitCost what a unit cost in all, freight and duty within, rounded half up
     */
    public record Line(Arrival arrival, Money landedUnitCost) {}
}
