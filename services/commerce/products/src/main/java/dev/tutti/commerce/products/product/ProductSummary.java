package dev.tutti.commerce.products.product;

import dev.tutti.contracts.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as lists show it. */
record ProductSummary(
        UUID id,
        String title,
        @Nullable String brand,
        @Nullable UUID categoryId,
        List<Picture> media,
        ProductState state,
        Money priceFrom,
        Money priceTo,
        int variantCount,
        List<String> skus,
        long version) {}
