package dev.tutti.core.search.document;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a thing that can be found, and shown of it.
 *
 * @param subtitle its brand, or its artist; null without one
 * @param texts what else describes it, the more telling first
 * @param codes it is found by exactly: SKUs, barcodes, ISRC, UPC
 * @param facets what results are narrowed by
 * @param image address of a small picture
 * @param variants prices of a product's variants
 */
public record Content(
        String title,
        @Nullable String subtitle,
        List<String> texts,
        List<String> codes,
        List<Facet> facets,
        @Nullable String image,
        List<Variant> variants) {

    public Content {
        texts = List.copyOf(texts);
        codes = List.copyOf(codes);
        facets = List.copyOf(facets);
        variants = List.copyOf(variants);
    }

    /**
     * @param code brand, category, or an attribute's
     */
    public record Facet(String code, String label, String value) {}

    /** Prices of one SKU over time. */
    public record Variant(String sku, List<Price> prices) {

        public Variant {
            prices = List.copyOf(prices);
        }

        /** The latest that has begun and has not ended. */
        Optional<Money> at(Instant now) {
            return prices.stream()
                    .filter(price -> price.holds(now))
                    .max(Comparator.comparing(Price::begins))
                    .map(Price::money);
        }
    }

    public record Price(
            Money money,
            @Nullable Instant validFrom,
            @Nullable Instant validUntil) {

        boolean holds(Instant now) {
            return !begins().isAfter(now) && (validUntil == null || validUntil.isAfter(now));
        }

        Instant begins() {
            return validFrom == null ? Instant.MIN : validFrom;
        }
    }

    /** What the cheapest variant costs at that instant; null where nothing has a price. */
    public @Nullable Money priceAt(Instant now) {
        return variants.stream()
                .flatMap(variant -> variant.at(now).stream())
                .min(Comparator.comparingLong(Money::amount))
                .orElse(null);
    }

    /** The same with other prices of one variant. */
    Content with(Variant changed) {
        return new Content(
                title,
                subtitle,
                texts,
                codes,
                facets,
                image,
                variants.stream()
                        .map(variant -> variant.sku().equals(changed.sku()) ? changed : variant)
                        .toList());
    }
}
