package dev.tutti.contracts.events.commerce.suppliers;

import dev.tutti.contracts.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Units of one SKU that arrived.
 *
 * @param landedUnitCost what one unit cost in all, freight and duty within, rounded half up
 */
public record ReceivedLine(
        String sku, int quantity, @Nullable Money landedUnitCost) {}
