package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.MixedCurrencies;
import dev.tutti.commerce.products.price.PriceList;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * A product with its variants. It is a value: a verb returns what it becomes, or refuses.
 *
 * @param variants in the order of the merchant, one or more
 * @param version grows with every change that its page shows
 */
public record Product(
        UUID id,
        ProductDetails details,
        ProductState state,
        List<Variant> variants,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    public static final int VARIANTS_MAX = 200;

    public Product {
        variants = List.copyOf(variants);
        requireVariants(variants);
        variants.forEach(variant -> requireOptions(variant, details.options()));
        if (!details.options().isEmpty()) {
            requireDifference(variants);
        }
    }

    static Product first(UUID id, Contents contents, ProductState state, Instant now) {
        if (state == ProductState.WITHDRAWN) {
            throw Refusal.invalid("state", "A new product is active or a draft.");
        }
        return new Product(id, contents.details(), state, contents.variants(), 1, now, now);
    }

    /** What an edit may change. */
    record Contents(ProductDetails details, List<Variant> variants) {

        Contents {
            variants = List.copyOf(variants);
        }
    }

    Contents contents() {
        return new Contents(details, variants);
    }

    Product edit(Contents changed, Instant now) {
        return new Product(id, changed.details(), state, changed.variants(), version + 1, createdAt, now);
    }

    Product with(ProductState changed, Instant now) {
        return new Product(id, details, changed, variants, version + 1, createdAt, now);
    }

    boolean isActive() {
        return state == ProductState.ACTIVE;
    }

    public String currency() {
        return variants.getFirst().prices().currency();
    }

    /** The price of the cheapest variant at that instant. */
    Money priceFrom(Instant now) {
        return new Money(amounts(now).min().orElseThrow(), currency());
    }

    /** The price of the dearest variant at that instant. */
    Money priceTo(Instant now) {
        return new Money(amounts(now).max().orElseThrow(), currency());
    }

    /** The next instant at which a price of any variant begins or ends. */
    Optional<Instant> findTurn(Instant now) {
        return variants.stream()
                .flatMap(variant -> variant.prices().findTurn(now).stream())
                .min(Instant::compareTo);
    }

    Optional<Variant> find(Sku sku) {
        return variants.stream().filter(variant -> variant.sku().equals(sku)).findFirst();
    }

    public Variant get(Sku sku) {
        return find(sku).orElseThrow(() -> Refusal.notFound("variant"));
    }

    /** The same product at its next version: time or its category has changed what is seen of it. */
    Product again(Instant now) {
        return edit(contents(), now);
    }

    Product reprice(Sku sku, PriceList prices, Instant now) {
        var repriced = get(sku).with(prices);
        return edit(
                new Contents(
                        details,
                        variants.stream()
                                .map(variant -> variant.sku().equals(sku) ? repriced : variant)
                                .toList()),
                now);
    }

    Product remove(Sku sku, Instant now) {
        var removed = get(sku);
        return edit(
                new Contents(
                        details,
                        variants.stream()
                                .filter(variant -> !variant.equals(removed))
                                .toList()),
                now);
    }

    /** The variants that cost another sum now than at that instant. */
    List<Variant> findTurned(Instant then, Instant now) {
        return variants.stream()
                .filter(variant ->
                        !variant.prices().at(then).equals(variant.prices().at(now)))
                .toList();
    }

    /** The variants that were there before and have other prices now. */
    List<Variant> findRepriced(Product before) {
        return variants.stream()
                .filter(variant -> before.variants.stream()
                        .anyMatch(former -> former.sku().equals(variant.sku())
                                && !former.prices().equals(variant.prices())))
                .toList();
    }

    boolean isSameButForPrices(Product before) {
        return details.equals(before.details)
                && variants.size() == before.variants.size()
                && IntStream.range(0, variants.size()).allMatch(index -> {
                    var former = before.variants.get(index);
                    return former.with(variants.get(index).prices()).equals(variants.get(index));
                });
    }

    private LongStream amounts(Instant now) {
        return variants.stream().mapToLong(variant -> variant.prices().at(now).amount());
    }

    private static void requireVariants(List<Variant> variants) {
        if (variants.isEmpty() || variants.size() > VARIANTS_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "A product has 1 to %d variants.".formatted(VARIANTS_MAX),
                    "variants",
                    (long) VARIANTS_MAX);
        }
        var skus = new HashSet<Sku>();
        for (int i = 0; i < variants.size(); i++) {
            if (!skus.add(variants.get(i).sku())) {
                throw Refusal.invalid("variants[%d].sku".formatted(i), "The SKU is there twice.");
            }
        }
        if (variants.stream()
                        .map(variant -> variant.prices().currency())
                        .distinct()
                        .count()
                > 1) {
            throw new MixedCurrencies();
        }
    }

    private static void requireOptions(Variant variant, List<ProductOption> options) {
        boolean fits = variant.options().size() == options.size()
                && options.stream()
                        .allMatch(option -> variant.options().containsKey(option.name())
                                && option.values().contains(variant.options().get(option.name())));
        if (!fits) {
            throw Refusal.invalid("variants", "%s has not exactly one value of each option.".formatted(variant.sku()));
        }
    }

    private static void requireDifference(List<Variant> variants) {
        var seen = new HashSet<Map<String, String>>();
        for (var variant : variants) {
            if (!seen.add(variant.options())) {
                throw Refusal.invalid(
                        "variants", "%s has the same options as another variant.".formatted(variant.sku()));
            }
        }
    }
}
