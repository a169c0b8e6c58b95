package dev.tutti.contracts.events.commerce.suppliers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of one SKU that were ordered.
 */
public record PurchaseLine(
        String sku, int quantity, @Nullable LocalDate expectedOn) {}
