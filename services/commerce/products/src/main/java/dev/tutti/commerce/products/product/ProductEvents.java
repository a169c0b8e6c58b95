package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.commerce.products.attribute.AttributeValues;
import dev.tutti.commerce.products.attribute.Attributes;
import dev.tutti.commerce.products.category.Categories;
import dev.tutti.commerce.products.category.Category;
import dev.tutti.commerce.products.price.Price;
import dev.tutti.commerce.products.price.PriceList;
import dev.tutti.contracts.events.commerce.products.ListedAttribute;
import dev.tutti.contracts.events.commerce.products.ListedProduct;
import dev.tutti.contracts.events.commerce.products.ListedVariant;
import dev.tutti.contracts.events.commerce.products.PriceChanged;
import dev.tutti.contracts.events.commerce.products.PricePeriod;
import dev.tutti.contracts.events.commerce.products.ProductChanged;
import dev.tutti.contracts.events.commerce.products.ProductListed;
import dev.tutti.contracts.events.commerce.products.ProductWithdrawn;
import dev.tutti.contracts.events.commerce.products.VariantOption;
import dev.tutti.platform.runtime.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products as the facts that others hear of. */
@Component
class ProductEvents {

    private final Categories categories;
    private final Ids ids;
    private final Clock clock;

    ProductEvents(Categories categories, Ids ids, Clock clock) {
        this.categories = categories;
        this.ids = ids;
        this.clock = clock;
    }

    ProductListed listed(Product product) {
        return new ProductListed(ids.next(), clock.instant(), product.id(), product.version(), described(product));
    }

    ProductChanged changed(Product product) {
        return new ProductChanged(ids.next(), clock.instant(), product.id(), product.version(), described(product));
    }

    ProductWithdrawn withdrawn(Product product) {
        var skus =
                product.variants().stream().map(variant -> variant.sku().code()).toList();
        return new ProductWithdrawn(ids.next(), clock.instant(), product.id(), product.version(), skus);
    }

    PriceChanged priced(Product product, Variant variant) {
        return new PriceChanged(
                ids.next(),
                clock.instant(),
                product.id(),
                product.version(),
                variant.sku().code(),
                periods(variant.prices()));
    }

    private ListedProduct described(Product product) {
        var details = product.details();
        var category = details.categoryId();
        var tree = categories.tree();
        return new ListedProduct(
                details.title(),
                details.description(),
                details.brand(),
                category,
                category == null
                        ? List.of()
                        : tree.path(category).stream().map(Category::name).toList(),
                details.media().stream().map(Picture::url).toList(),
                attributes(details.attributes(), tree.attributes(category)),
                product.variants().stream()
                        .map(variant -> listed(variant, details))
                        .toList());
    }

    private static List<ListedAttribute> attributes(AttributeValues values, Attributes attributes) {
        return attributes.definitions().stream()
                .filter(definition -> values.byCode().containsKey(definition.code()))
                .map(definition -> attribute(definition, values.get(definition.code())))
                .toList();
    }

    private static ListedAttribute attribute(AttributeDefinition definition, Object value) {
        return new ListedAttribute(
                definition.code(),
                definition.label(),
                definition.type().label(),
                value instanceof String ? definition.labelOf(value) : null,
                value instanceof BigDecimal number ? number.doubleValue() : null,
                value instanceof Boolean flag ? flag : null,
                definition.unit());
    }

    private static ListedVariant listed(Variant variant, ProductDetails details) {
        var barcode = variant.barcode();
        return new ListedVariant(
                variant.sku().code(),
                barcode == null ? null : barcode.digits(),
                details.options().stream()
                        .map(option -> new VariantOption(
                                option.name(), variant.options().getOrDefault(option.name(), "")))
                        .toList(),
                periods(variant.prices()),
                variant.taxClass(),
                variant.weightGrams());
    }

    private static List<PricePeriod> periods(PriceList prices) {
        return prices.prices().stream().map(ProductEvents::period).toList();
    }

    private static PricePeriod period(Price price) {
        return new PricePeriod(price.money(), price.validFrom(), price.validUntil());
    }
}
