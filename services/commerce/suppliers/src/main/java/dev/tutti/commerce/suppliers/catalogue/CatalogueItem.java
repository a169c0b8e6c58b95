package dev.tutti.commerce.suppliers.catalogue;

import dev.tutti.contracts.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier offers.
 *
 * @param supplierSku the supplier's own number
 * @param sku ours
 * @param cost of one unit, in the supplier's currency
 * @param packSize units that come together; only whole packs are ordered
 * @param leadTimeDays null where it is the supplier's
 */
public record CatalogueItem(
        UUID supplierId,
        String supplierSku,
        String sku,
        Money cost,
        int packSize,
        @Nullable Integer leadTimeDays) {

    public static final int PACK_SIZE_MAX = 1_000_000;
    public static final int SKU_CHARS_MAX = 100;

    /** Costs beyond are a slip of the pen, and their sums would overflow. */
    public static final long COST_MAX = 100_000_000_000L;
}
