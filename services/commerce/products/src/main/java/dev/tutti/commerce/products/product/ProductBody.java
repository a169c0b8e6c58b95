package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeType;
import dev.tutti.commerce.products.code.Gtin;
import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.Price;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as the API shows it. */
record ProductBody(
        UUID id,
        String title,
        String description,
        @Nullable String brand,
        @Nullable CategoryRef category,
        ProductState state,
        List<Picture> media,
        List<AttributeBody> attributes,
        List<ProductOption> options,
        List<VariantBody> variants,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** A category with the way to it, from the root to itself. */
    record CategoryRef(UUID id, String name, List<Step> path) {

        record Step(UUID id, String name) {}
    }

    /** A value, and how people write it: the label of an enumeration's value, a dimension with its unit. */
    record AttributeBody(
            String code,
            String label,
            AttributeType type,
            Object value,
            String valueLabel,
            @Nullable String unit) {}

    /** A variant with what it costs at the moment and all its prices. */
    record VariantBody(
            UUID id,
            Sku sku,
            @Nullable Gtin barcode,
            Map<String, String> options,
            Money price,
            List<Price> prices,
            String taxClass,
            @Nullable Integer weightGrams) {

        static VariantBody of(Variant variant, Instant now) {
            return new VariantBody(
                    variant.id(),
                    variant.sku(),
                    variant.barcode(),
                    variant.options(),
                    variant.prices().at(now),
                    variant.prices().prices(),
                    variant.taxClass(),
                    variant.weightGrams());
        }
    }
}
