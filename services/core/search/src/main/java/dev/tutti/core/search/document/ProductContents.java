package dev.tutti.core.search.document;

import dev.tutti.contracts.events.commerce.products.ListedAttribute;
import dev.tutti.contracts.events.commerce.products.ListedProduct;
import dev.tutti.contracts.events.commerce.products.ListedVariant;
import dev.tutti.contracts.events.commerce.products.PricePeriod;
import dev.tutti.contracts.events.commerce.products.VariantOption;
import dev.tutti.core.search.document.Content.Facet;
import dev.tutti.core.search.document.Content.Price;
import dev.tutti.core.search.document.Content.Variant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Products as they are found. */
final class ProductContents {

    private ProductContents() {}

    static Content of(ListedProduct product) {
        return new Content(
                product.title(),
                product.brand(),
                texts(product),
                codes(product),
                facets(product),
                product.media().isEmpty() ? null : product.media().getFirst(),
                product.variants().stream()
                        .map(variant -> variant(variant.sku(), variant.prices()))
                        .toList());
    }

    static Variant variant(String sku, List<PricePeriod> prices) {
        return new Variant(
                sku,
                prices.stream()
                        .map(period -> new Price(period.price(), period.validFrom(), period.validUntil()))
                        .toList());
    }

    private static List<String> texts(ListedProduct product) {
        var texts = new ArrayList<>(product.categoryPath());
        product.attributes().stream().map(ProductContents::value).forEach(texts::add);
        product.variants().stream()
                .flatMap(variant -> variant.options().stream())
                .map(VariantOption::value)
                .distinct()
                .forEach(texts::add);
        texts.add(product.description());
        return texts;
    }

    private static List<String> codes(ListedProduct product) {
        return product.variants().stream()
                .flatMap(variant -> Stream.concat(Stream.of(variant.sku()), barcode(variant)))
                .toList();
    }

    private static Stream<String> barcode(ListedVariant variant) {
        return Stream.ofNullable(variant.barcode());
    }

    private static List<Facet> facets(ListedProduct product) {
        var facets = new ArrayList<Facet>();
        if (product.brand() != null) {
            facets.add(new Facet("brand", "Brand", product.brand()));
        }
        product.categoryPath().forEach(name -> facets.add(new Facet("category", "Category", name)));
        product.attributes()
                .forEach(attribute -> facets.add(new Facet(attribute.code(), attribute.label(), value(attribute))));
        return facets;
    }

    private static String value(ListedAttribute attribute) {
        if (attribute.number() != null) {
            var number =
                    BigDecimal.valueOf(attribute.number()).stripTrailingZeros().toPlainString();
            return attribute.unit() == null ? number : number + " " + attribute.unit();
        }
        if (attribute.flag() != null) {
            return attribute.flag() ? "yes" : "no";
        }
        return attribute.text() == null ? "" : attribute.text();
    }
}
