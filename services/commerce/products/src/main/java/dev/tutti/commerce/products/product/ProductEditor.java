package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeValues;
import dev.tutti.commerce.products.category.Categories;
import dev.tutti.commerce.products.code.Gtin;
import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.PriceList;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what is said about a product on top of what it is. */
@Component
class ProductEditor {

    private static final ProductDetails NOTHING =
            new ProductDetails("-", "", null, null, List.of(), AttributeValues.NONE, List.of());

    private final Categories categories;
    private final Ids ids;
    private final Clock clock;

    ProductEditor(Categories categories, Ids ids, Clock clock) {
        this.categories = categories;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a new product is. */
    Product.Contents create(ProductChange said) {
        if (said.title() == null || said.title().isBlank()) {
            throw Refusal.invalid("title", "A product has a title.");
        }
        return edit(new Product.Contents(NOTHING, List.of()), said);
    }

    /** What a product becomes. */
    Product.Contents edit(Product.Contents before, ProductChange said) {
        var variants = said.variants() == null ? before.variants() : merged(before.variants(), said.variants());
        var details = before.details();
        var category = said.categoryId() == null ? details.categoryId() : category(said.categoryId());
        return new Product.Contents(
                new ProductDetails(
                        said.title() == null ? details.title() : said.title(),
                        said.description() == null ? details.description() : said.description(),
                        said.brand() == null ? details.brand() : said.brand(),
                        category,
                        said.media() == null ? details.media() : described(details.media(), said.media()),
                        attributes(details.attributes(), said, category),
                        options(before, said, variants)),
                variants);
    }

    private static @Nullable UUID category(String id) {
        try {
            return id.isBlank() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("categoryId", "categoryId is the id of a category.");
        }
    }

    /** What is not touched is not judged anew, though its definitions may have changed in the meantime. */
    private AttributeValues attributes(AttributeValues before, ProductChange said, @Nullable UUID category) {
        if (said.attributes() == null && said.categoryId() == null) {
            return before;
        }
        var tree = categories.tree();
        if (category != null) {
            tree.get(category);
        }
        var attributes = tree.attributes(category);
        var values = new HashMap<String, Object>(before.byCode());
        values.keySet().removeIf(code -> attributes.find(code).isEmpty());
        if (said.attributes() != null) {
            said.attributes().forEach((code, value) -> {
                if (value == null) {
                    values.remove(code);
                } else {
                    values.put(code, value);
                }
            });
        }
        return attributes.read(values);
    }

    /** A picture that comes without a text keeps the one it had; an empty text takes it away. */
    private static List<Picture> described(List<Picture> before, List<Picture> said) {
        var texts = new HashMap<String, String>();
        before.forEach(picture -> {
            if (picture.alt() != null) {
                texts.put(picture.url(), picture.alt());
            }
        });
        return said.stream()
                .map(picture -> new Picture(picture.url(), alt(picture, texts.get(picture.url()))))
                .toList();
    }

    private static @Nullable String alt(Picture picture, @Nullable String before) {
        var alt = picture.alt();
        return alt == null ? before : alt.isBlank() ? null : alt;
    }

    private List<Variant> merged(List<Variant> before, List<VariantChange> said) {
        var bySku = new LinkedHashMap<Sku, Variant>();
        before.forEach(variant -> bySku.put(variant.sku(), variant));
        var named = new LinkedHashSet<Sku>();
        for (int i = 0; i < said.size(); i++) {
            var change = said.get(i);
            if (!named.add(change.sku())) {
                throw Refusal.invalid("variants[%d].sku".formatted(i), "The SKU is there twice.");
            }
            var known = bySku.get(change.sku());
            bySku.put(change.sku(), known == null ? created(change, i) : edited(known, change));
        }
        return List.copyOf(bySku.values());
    }

    private Variant created(VariantChange said, int index) {
        if (said.price() == null) {
            throw Refusal.invalid("variants[%d].price".formatted(index), "A new variant has a price.");
        }
        return new Variant(
                ids.next(),
                said.sku(),
                said.barcode() == null || said.barcode().isBlank() ? null : Gtin.of(said.barcode()),
                said.options() == null ? Map.of() : said.options(),
                PriceList.of(said.price()),
                said.taxClass() == null ? Variant.TAX_CLASS_DEFAULT : said.taxClass(),
                said.weightGrams());
    }

    private Variant edited(Variant before, VariantChange said) {
        return new Variant(
                before.id(),
                before.sku(),
                said.barcode() == null ? before.barcode() : said.barcode().isBlank() ? null : Gtin.of(said.barcode()),
                said.options() == null ? before.options() : said.options(),
                said.price() == null ? before.prices() : before.prices().with(said.price(), clock.instant()),
                said.taxClass() == null ? before.taxClass() : said.taxClass(),
                said.weightGrams() == null ? before.weightGrams() : said.weightGrams());
    }

    /** Those that were said; else the former with what the variants add to them. */
    private static List<ProductOption> options(Product.Contents before, ProductChange said, List<Variant> variants) {
        if (said.options() != null) {
            return said.options();
        }
        var values = new LinkedHashMap<String, LinkedHashSet<String>>();
        before.details().options().forEach(option -> values.put(option.name(), new LinkedHashSet<>(option.values())));
        if (said.variants() != null) {
            variants.forEach(variant -> variant.options()
                    .forEach((name, value) -> values.computeIfAbsent(name, missing -> new LinkedHashSet<>())
                            .add(value)));
        }
        var options = new ArrayList<ProductOption>();
        values.forEach((name, all) -> options.add(new ProductOption(name, List.copyOf(all))));
        return options;
    }
}
