package dev.tutti.commerce.suppliers.reorder;

import dev.tutti.contracts.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SKU that somebody offers and that sells or has a reorder point of its own.
 *
 * @param netSold units within the window, less those called off or brought back
 * @param firstSoldOn the first day within the window on which it sold; null where it did not
 */
record Candidate(
        UUID supplierId,
        String supplierName,
        String sku,
        String supplierSku,
        Money unitCost,
        int packSize,
        int leadTimeDays,
        long netSold,
        @Nullable LocalDate firstSoldOn,
        ReorderPoint wanted) {}
