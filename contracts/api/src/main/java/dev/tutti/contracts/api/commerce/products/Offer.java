package dev.tutti.contracts.api.commerce.products;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant that can be bought.
 *
 * @param version of the product; it grows with every change
 * @param title of the product, with the variant's options where it has some: Shirt, red, XL
 * @param prices all of them; the latest that has begun and has not ended counts
 * @param image address of the leading picture, relative to the installation
 */
public record Offer(
        String sku,
        UUID productId,
        long version,
        String title,
        List<Price> prices,
        String taxClass,
        @Nullable Integer weightGrams,
        @Nullable String image) {

    public Offer {
        prices = List.copyOf(prices);
    }

    /**
     * A price and when it holds.
     *
     * @param validFrom null from the beginning
     * @param validUntil exclusive; null for ever
     */
    public record Price(
            Money price,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {}
}
