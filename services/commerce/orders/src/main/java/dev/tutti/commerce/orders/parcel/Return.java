package dev.tutti.commerce.orders.parcel;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of an order that came back.
 *
 * @param refund what is paid back for them
 */
public record Return(UUID id, @Nullable String reason, List<Units> lines, Money refund, Instant at, String by) {

    public Return {
        lines = List.copyOf(lines);
    }

    /**
     * @param restock whether they may be sold again
     */
    public record Units(UUID lineId, String sku, int quantity, boolean restock) {}
}
