package dev.tutti.commerce.products.offer;

import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.PriceList;
import dev.tutti.commerce.products.product.Picture;
import dev.tutti.commerce.products.product.Product;
import dev.tutti.commerce.products.product.ProductOption;
import dev.tutti.commerce.products.product.Products;
import dev.tutti.commerce.products.product.Variant;
import dev.tutti.contracts.api.commerce.products.Offer;
import dev.tutti.contracts.api.commerce.products.Offers;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RestController;

/** Answers what SKUs are and cost. The path is internal: only other services get here. */
@RestController
class OffersController implements Offers {

    private static final int SKUS_MAX = 1_000;

    private final Products products;

    OffersController(Products products) {
        this.products = products;
    }

    @Override
    public List<Offer> find(Query query) {
        if (query.skus().size() > SKUS_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "At most %d SKUs are asked at once.".formatted(SKUS_MAX),
                    "skus",
                    (long) SKUS_MAX);
        }
        var skus =
                query.skus().stream().flatMap(text -> Sku.find(text).stream()).collect(Collectors.toSet());
        return products.findActive(skus).stream()
                .flatMap(product -> offers(product, skus))
                .toList();
    }

    private static Stream<Offer> offers(Product product, Set<Sku> wanted) {
        return product.variants().stream()
                .filter(variant -> wanted.contains(variant.sku()))
                .map(variant -> offer(product, variant));
    }

    private static Offer offer(Product product, Variant variant) {
        var details = product.details();
        return new Offer(
                variant.sku().code(),
                product.id(),
                product.version(),
                title(product, variant),
                prices(variant.prices()),
                variant.taxClass(),
                variant.weightGrams(),
                details.media().stream().findFirst().map(Picture::url).orElse(null));
    }

    private static String title(Product product, Variant variant) {
        var options =
                product.details().options().stream().map(ProductOption::name).map(variant.options()::get);
        return Stream.concat(Stream.of(product.details().title()), options).collect(Collectors.joining(", "));
    }

    private static List<Offer.Price> prices(PriceList prices) {
        return prices.prices().stream()
                .map(price -> new Offer.Price(price.money(), price.validFrom(), price.validUntil()))
                .toList();
    }
}
