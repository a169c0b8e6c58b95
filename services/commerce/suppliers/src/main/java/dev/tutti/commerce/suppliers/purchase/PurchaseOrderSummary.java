package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as lists show it.
 *
 * @param lines how many
 * @param quantity units that were ordered, of all lines
 * @param received good units that came, of all lines
 */
record PurchaseOrderSummary(
        UUID id,
        String number,
        Supplier supplier,
        PurchaseOrderState state,
        String location,
        int lines,
        long quantity,
        long received,
        Money total,
        @Nullable LocalDate expectedOn,
        @Nullable Instant sentAt,
        Instant createdAt,
        long version) {

    record Supplier(UUID id, String name) {}
}
