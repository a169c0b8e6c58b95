package dev.tutti.commerce.products.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a version changed about a product.
 *
 * @param field as the API calls it; {@code variants[SKU]} for one variant
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {

    /** What differs between two versions. */
    static List<FieldChange> between(Product before, Product after) {
        var changes = new ArrayList<FieldChange>();
        var old = before.details();
        var now = after.details();
        add(changes, "title", old.title(), now.title());
        add(changes, "description", old.description(), now.description());
        add(changes, "brand", old.brand(), now.brand());
        add(changes, "categoryId", old.categoryId(), now.categoryId());
        add(changes, "state", before.state(), after.state());
        add(changes, "media", old.media(), now.media());
        add(changes, "attributes", old.attributes(), now.attributes());
        add(changes, "options", old.options(), now.options());
        before.variants()
                .forEach(variant -> add(
                        changes,
                        field(variant),
                        variant,
                        after.find(variant.sku()).orElse(null)));
        after.variants().stream()
                .filter(variant -> before.find(variant.sku()).isEmpty())
                .forEach(variant -> add(changes, field(variant), null, variant));
        return changes;
    }

    private static String field(Variant variant) {
        return "variants[%s]".formatted(variant.sku());
    }

    private static void add(List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }
}
