package dev.tutti.commerce.suppliers.catalogue;

import dev.tutti.commerce.suppliers.supplier.SupplierDetails;
import dev.tutti.platform.runtime.Refusal;

/** What holds for an item wherever it comes from. */
final class CatalogueRules {

    private CatalogueRules() {}

    static CatalogueItem checked(CatalogueItem item) {
        requireText("supplierSku", item.supplierSku());
        requireText("sku", item.sku());
        requireWithin("cost", item.cost().amount(), 0, CatalogueItem.COST_MAX);
        requireWithin("packSize", item.packSize(), 1, CatalogueItem.PACK_SIZE_MAX);
        if (item.leadTimeDays() != null) {
            requireWithin("leadTimeDays", item.leadTimeDays(), 0, SupplierDetails.LEAD_TIME_DAYS_MAX);
        }
        return item;
    }

    private static void requireText(String field, String text) {
        if (text.isBlank()
                || text.length() > CatalogueItem.SKU_CHARS_MAX
                || text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(field, "%s has 1 to %d characters.".formatted(field, CatalogueItem.SKU_CHARS_MAX));
        }
    }

    private static void requireWithin(String field, long value, long min, long max) {
        if (value < min || value > max) {
            throw Refusal.invalid(field, "%s is %d to %d.".formatted(field, min, max));
        }
    }
}
