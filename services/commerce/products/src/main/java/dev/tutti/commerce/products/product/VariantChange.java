package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.code.Sku;
import dev.tutti.contracts.money.Money;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about one variant, found by its SKU. What is null stays as it is, or gets its default.
 *
 * @param barcode empty takes it away
 * @param price counts from now on; a new variant needs one
 */
public record VariantChange(
        @NotNull Sku sku,
        @Nullable String barcode,
        @Nullable Map<String, String> options,
        @Nullable Money price,
        @Nullable String taxClass,
        @Nullable Integer weightGrams) {}
