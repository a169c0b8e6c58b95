package dev.tutti.contracts.events.commerce.products;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as a shopper sees it.
 *
 * @param description plain text; empty where none was written
 * @param categoryPath names from the root of the tree down to the category; empty without one
 * @param media addresses of the pictures, the first one leads; relative to the installation
 * @param attributes in the order of the category
 * @param variants in the order of the merchant, one or more
 */
public record ListedProduct(
        String title,
        String description,
        @Nullable String brand,
        @Nullable UUID categoryId,
        List<String> categoryPath,
        List<String> media,
        List<ListedAttribute> attributes,
        List<ListedVariant> variants) {

    public ListedProduct {
        categoryPath = List.copyOf(categoryPath);
        media = List.copyOf(media);
        attributes = List.copyOf(attributes);
        variants = List.copyOf(variants);
    }
}
