package dev.tutti.commerce.products.product;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which products a list shows; null or an empty list leaves a criterion out.
 *
 * @param words beginnings of words that all have to occur
 * @param categoryIds any of them
 * @param brands any of them
 */
record ProductCriteria(
        ProductState state,
        List<String> words,
        List<UUID> ids,
        List<UUID> categoryIds,
        List<String> brands,
        @Nullable Long priceMin,
        @Nullable Long priceMax,
        List<AttributeFilter> attributes) {

    ProductCriteria {
        words = List.copyOf(words);
        ids = List.copyOf(ids);
        categoryIds = List.copyOf(categoryIds);
        brands = List.copyOf(brands);
        attributes = List.copyOf(attributes);
    }

    ProductCriteria withoutBrands() {
        return new ProductCriteria(state, words, ids, categoryIds, List.of(), priceMin, priceMax, attributes);
    }

    ProductCriteria withoutAttribute(String code) {
        var others = attributes.stream()
                .filter(filter -> !filter.code().equals(code))
                .toList();
        return new ProductCriteria(state, words, ids, categoryIds, brands, priceMin, priceMax, others);
    }
}
