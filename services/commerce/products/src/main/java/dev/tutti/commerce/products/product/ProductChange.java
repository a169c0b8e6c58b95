package dev.tutti.commerce.products.product;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a product. What is null stays as it is, or gets its default.
 *
 * @param brand empty takes it away
 * @param categoryId empty takes it away
 * @param attributes by code; null as a value takes it away, what is not named stays
 * @param options without them, those that the variants name
 * @param variants those that are not named stay
 */
public record ProductChange(
        @Nullable String title,
        @Nullable String description,
        @Nullable String brand,
        @Nullable String categoryId,
        @Nullable List<Picture> media,
        @Nullable Map<String, @Nullable Object> attributes,
        @Nullable List<ProductOption> options,
        @Nullable List<@Valid VariantChange> variants) {}
