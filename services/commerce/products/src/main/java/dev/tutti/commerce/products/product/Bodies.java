package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.attribute.AttributeDefinition;
import dev.tutti.commerce.products.category.Categories;
import dev.tutti.commerce.products.category.CategoryTree;
import dev.tutti.commerce.products.product.ProductBody.AttributeBody;
import dev.tutti.commerce.products.product.ProductBody.CategoryRef;
import dev.tutti.commerce.products.product.ProductBody.VariantBody;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Products as the API shows them: with what they cost now, and what their categories say about them. */
@Component
class Bodies {

    private final Categories categories;
    private final Clock clock;

    Bodies(Categories categories, Clock clock) {
        this.categories = categories;
        this.clock = clock;
    }

    ProductBody of(Product product) {
        var details = product.details();
        var tree = categories.tree();
        var now = clock.instant();
        return new ProductBody(
                product.id(),
                details.title(),
                details.description(),
                details.brand(),
                category(tree, details.categoryId()),
                product.state(),
                details.media(),
                attributes(tree, details),
                details.options(),
                product.variants().stream()
                        .map(variant -> VariantBody.of(variant, now))
                        .toList(),
                product.version(),
                product.createdAt(),
                product.updatedAt());
    }

    List<SummaryBody> of(List<ProductSummary> products) {
        var tree = categories.tree();
        return products.stream().map(product -> of(product, tree)).toList();
    }

    private static SummaryBody of(ProductSummary product, CategoryTree tree) {
        return new SummaryBody(
                product.id(),
                product.title(),
                product.brand(),
                category(tree, product.categoryId()),
                product.media(),
                product.state(),
                product.priceFrom(),
                product.priceTo(),
                product.variantCount(),
                product.skus(),
                product.version());
    }

    private static @Nullable CategoryRef category(CategoryTree tree, @Nullable UUID id) {
        if (id == null) {
            return null;
        }
        var path = tree.path(id).stream()
                .map(step -> new CategoryRef.Step(step.id(), step.name()))
                .toList();
        return new CategoryRef(id, tree.get(id).name(), path);
    }

    private static List<AttributeBody> attributes(CategoryTree tree, ProductDetails details) {
        var values = details.attributes();
        return tree.attributes(details.categoryId()).definitions().stream()
                .filter(definition -> values.byCode().containsKey(definition.code()))
                .map(definition -> attribute(definition, values.get(definition.code())))
                .toList();
    }

    private static AttributeBody attribute(AttributeDefinition definition, Object value) {
        return new AttributeBody(
                definition.code(),
                definition.label(),
                definition.type(),
                value,
                definition.labelOf(value),
                definition.unit());
    }
}
