package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.product.ProductBody.VariantBody;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Products as the API shows them: with what they cost now, and what their categories say about them. */
@Component
class Bodies {

    private final Clock clock;

    Bodies(Clock clock) {
        this.clock = clock;
    }

    ProductBody of(Product product) {
        var details = product.details();
        var now = clock.instant();
        return new ProductBody(
                product.id(),
                details.title(),
                details.description(),
                details.brand(),
                null,
                product.state(),
                details.media(),
                List.of(),
                details.options(),
                product.variants().stream()
                        .map(variant -> VariantBody.of(variant, now))
                        .toList(),
                product.version(),
                product.createdAt(),
                product.updatedAt());
    }

    SummaryBody of(ProductSummary product) {
        return new SummaryBody(
                product.id(),
                product.title(),
                product.brand(),
                null,
                product.media(),
                product.state(),
                product.priceFrom(),
                product.priceTo(),
                product.variantCount(),
                product.skus(),
                product.version());
    }
}
