package dev.tutti.commerce.orders.offer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.contracts.api.commerce.products.Offer;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class KnownOffersTests {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final KnownOffers offers = tutti.bean(KnownOffers.class);
    private final UUID product = Shop.someone();
    private final String sku = "KNOWN-" + product;

    @Test
    void takesTheLatestPriceThatHasBegunAndHasNotEnded() {
        var offer = new KnownOffer(
                sku, product, "Thing", List.of(price(1000, null, null), price(800, NOON, NOON.plus(HOUR))), null, 0);

        assertThat(offer.findPrice(NOON.minusMillis(1))).contains(money(1000));
        assertThat(offer.findPrice(NOON)).contains(money(800));
        assertThat(offer.findPrice(NOON.plus(HOUR).minusMillis(1))).contains(money(800));
        assertThat(offer.findPrice(NOON.plus(HOUR))).contains(money(1000));
    }

    @Test
    void lastsNoLongerThanItsPrices() {
        var offer = new KnownOffer(sku, product, "Thing", List.of(price(1000, NOON, NOON.plus(HOUR))), null, 0);

        assertThat(offer.findPrice(NOON.minusMillis(1))).isEmpty();
        assertThat(offer.findPrice(NOON.plus(HOUR))).isEmpty();
    }

    @Test
    void leavesOutWhatIsOlderThanWhatIsKnown() {
        offers.replace(product, 5, List.of(offer(5, 1000)));

        offers.replace(product, 4, List.of(offer(4, 700)));
        offers.reprice(product, 3, sku, List.of(price(600, null, null)));
        offers.withdraw(product, 2, List.of(sku));

        assertThat(priceNow()).contains(money(1000));
    }

    @Test
    void takesOverWhatIsNewer() {
        offers.replace(product, 5, List.of(offer(5, 1000)));

        offers.reprice(product, 6, sku, List.of(price(600, null, null)));

        assertThat(priceNow()).contains(money(600));
    }

    @Test
    void forgetsAVariantThatAProductNoLongerHas() {
        offers.replace(product, 5, List.of(offer(5, 1000)));

        offers.replace(product, 6, List.of());

        assertThat(priceNow()).isEmpty();
    }

    @Test
    void isNotBroughtBackByAnOlderAnswerAfterItWasWithdrawn() {
        offers.withdraw(product, 6, List.of(sku));

        offers.replace(product, 5, List.of(offer(5, 1000)));

        assertThat(priceNow()).isEmpty();
    }

    @Test
    void followsASkuToAnotherProduct() {
        offers.replace(product, 9, List.of(offer(9, 1000)));
        var other = Shop.someone();

        offers.replace(
                other,
                1,
                List.of(new Offer(sku, other, 1, "Other", List.of(price(5, null, null)), "standard", null, null)));

        assertThat(priceNow()).contains(money(5));
    }

    private Optional<Money> priceNow() {
        return Optional.ofNullable(offers.findAll(List.of(sku), null).get(sku))
                .flatMap(offer -> offer.findPrice(tutti.clock().instant()));
    }

    private Offer offer(long version, long amount) {
        return new Offer(sku, product, version, "Thing", List.of(price(amount, null, null)), "standard", null, null);
    }

    private static Offer.Price price(long amount, @Nullable Instant from, @Nullable Instant until) {
        return new Offer.Price(money(amount), from, until);
    }

    private static Money money(long amount) {
        return new Money(amount, Shop.EUR);
    }
}
