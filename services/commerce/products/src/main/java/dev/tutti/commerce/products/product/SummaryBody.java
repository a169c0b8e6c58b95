package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.product.ProductBody.CategoryRef;
import dev.tutti.contracts.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A product as lists of the API show it. */
record SummaryBody(
        UUID id,
        String title,
        @Nullable String brand,
        @Nullable CategoryRef category,
        List<Picture> media,
        ProductState state,
        Money priceFrom,
        Money priceTo,
        int variantCount,
        List<String> skus,
        long version) {}
