package dev.tutti.commerce.orders.offer;

import dev.tutti.contracts.api.commerce.products.Offer;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SKU that can be bought.
 *
 * @param taxBasisPoints of its tax class in the country that was asked for
 */
public record KnownOffer(
        String sku,
        UUID productId,
        String title,
        List<Offer.Price> prices,
        @Nullable String image,
        int taxBasisPoints) {

    private static final Comparator<Offer.Price> BY_BEGINNING =
            Comparator.comparing(Offer.Price::validFrom, Comparator.nullsFirst(Comparator.naturalOrder()));

    public KnownOffer {
        prices = List.copyOf(prices);
    }

    /** The latest price that has begun and has not ended. */
    public Optional<Money> findPrice(Instant now) {
        return prices.stream()
                .filter(price -> holds(price, now))
                .max(BY_BEGINNING)
                .map(Offer.Price::price);
    }

    private static boolean holds(Offer.Price price, Instant now) {
        var from = price.validFrom();
        var until = price.validUntil();
        return (from == null || !from.isAfter(now)) && (until == null || until.isAfter(now));
    }
}
