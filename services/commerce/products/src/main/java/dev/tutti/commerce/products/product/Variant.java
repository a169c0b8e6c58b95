package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.code.Gtin;
import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.PriceList;
import dev.tutti.platform.runtime.Refusal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is bought in the end.
 *
 * @param options its value of each of the product's options
 * @param taxClass the word that tax rates are kept under
 */
public record Variant(
        UUID id,
        Sku sku,
        @Nullable Gtin barcode,
        Map<String, String> options,
        PriceList prices,
        String taxClass,
        @Nullable Integer weightGrams) {

    public static final String TAX_CLASS_DEFAULT = "standard";

    static final int WEIGHT_MAX = 100_000_000;

    public Variant {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        if (!taxClass.matches("[a-z][a-z0-9-]{0,39}")) {
            throw Refusal.invalid("taxClass", "A tax class is a lower-case word, such as standard or reduced.");
        }
        if (weightGrams != null && (weightGrams < 0 || weightGrams > WEIGHT_MAX)) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "weightGrams is 0 to %d.".formatted(WEIGHT_MAX),
                    "weightGrams",
                    (long) WEIGHT_MAX);
        }
    }

    Variant with(PriceList changed) {
        return new Variant(id, sku, barcode, options, changed, taxClass, weightGrams);
    }
}
