package dev.tutti.commerce.suppliers.reorder;

import org.jspecify.annotations.Nullable;

/**
 * When a SKU is to be ordered again, as a merchant wants it.
 *
 * @param reorderPoint units at which it is; null where it follows from sales and lead time
 * @param safetyDays stock for so many days is to be left when a delivery arrives
 * @param reviewDays an order is to last for so many days
 */
record ReorderPoint(String sku, @Nullable Long reorderPoint, int safetyDays, int reviewDays) {}
