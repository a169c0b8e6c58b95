package dev.tutti.contracts.events.commerce.products;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is bought in the end: one SKU of a product.
 *
 * @param barcode GTIN-8, -12, -13 or -14
 * @param prices one currency; the latest that has begun and has not ended counts
 */
public record ListedVariant(
        String sku,
        @Nullable String barcode,
        List<VariantOption> options,
        List<PricePeriod> prices,
        String taxClass,
        @Nullable Integer weightGrams) {

    public ListedVariant {
        options = List.copyOf(options);
        prices = List.copyOf(prices);
    }
}
