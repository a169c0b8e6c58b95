package dev.tutti.commerce.orders.offer;

import dev.tutti.contracts.api.commerce.products.Offer;
import dev.tutti.contracts.events.commerce.products.ListedProduct;
import dev.tutti.contracts.events.commerce.products.ListedVariant;
import dev.tutti.contracts.events.commerce.products.PriceChanged;
import dev.tutti.contracts.events.commerce.products.PricePeriod;
import dev.tutti.contracts.events.commerce.products.ProductChanged;
import dev.tutti.contracts.events.commerce.products.ProductListed;
import dev.tutti.contracts.events.commerce.products.ProductWithdrawn;
import dev.tutti.contracts.events.commerce.products.VariantOption;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Learns what can be bought and for how much; the facts about one product come in their order. */
@EventConsumer("offers")
class OfferListener implements ProjectionReset {

    private final KnownOffers offers;

    OfferListener(KnownOffers offers) {
        this.offers = offers;
    }

    void on(ProductListed event) {
        offers.replace(event.productId(), event.version(), offers(event.productId(), event.version(), event.product()));
    }

    void on(ProductChanged event) {
        offers.replace(event.productId(), event.version(), offers(event.productId(), event.version(), event.product()));
    }

    void on(ProductWithdrawn event) {
        offers.withdraw(event.productId(), event.version(), event.skus());
    }

    void on(PriceChanged event) {
        offers.reprice(event.productId(), event.version(), event.sku(), prices(event.prices()));
    }

    @Override
    public void reset() {
        offers.forgetAll();
    }

    private static List<Offer> offers(UUID productId, long version, ListedProduct product) {
        var image = product.media().isEmpty() ? null : product.media().getFirst();
        return product.variants().stream()
                .map(variant -> new Offer(
                        variant.sku(),
                        productId,
                        version,
                        title(product, variant),
                        prices(variant.prices()),
                        variant.taxClass(),
                        variant.weightGrams(),
                        image))
                .toList();
    }

    private static String title(ListedProduct product, ListedVariant variant) {
        return Stream.concat(
                        Stream.of(product.title()), variant.options().stream().map(VariantOption::value))
                .collect(Collectors.joining(", "));
    }

    private static List<Offer.Price> prices(List<PricePeriod> periods) {
        return periods.stream()
                .map(period -> new Offer.Price(period.price(), period.validFrom(), period.validUntil()))
                .toList();
    }
}
