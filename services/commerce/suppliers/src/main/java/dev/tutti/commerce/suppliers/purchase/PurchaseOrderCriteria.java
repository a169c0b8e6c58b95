package dev.tutti.commerce.suppliers.purchase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders a list shows.
 *
 * @param seenBy only those that were sent to the supplier with this account; null for all
 */
record PurchaseOrderCriteria(
        @Nullable PurchaseOrderState state,
        @Nullable UUID supplierId,
        @Nullable UUID seenBy) {}
