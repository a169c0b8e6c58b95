package dev.tutti.commerce.products.price;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All prices of one variant, the earliest beginning first. The latest that has begun and has not ended counts. One holds
 * from the beginning and for ever, so that there is a price at every instant; all are of one currency.
 */
public record PriceList(@JsonValue List<Price> prices) {

    /** What is kept of the past and said about the future; older prices are in the product's history. */
    public static final int LENGTH_MAX = 100;

    @JsonCreator
    public PriceList {
        prices = prices.stream()
                .sorted(comparing(Price::validFrom, nullsFirst(naturalOrder())))
                .toList();
        requireLength(prices);
        requireOneCurrency(prices);
        requireBeginningsApart(prices);
        if (prices.stream().noneMatch(PriceList::isEndless)) {
            throw Price.refusal("One price holds always: without validFrom and validUntil.");
        }
    }

    public static PriceList of(Money money) {
        return new PriceList(List.of(Price.always(money)));
    }

    public String currency() {
        return prices.getFirst().money().currency();
    }

    /** What it costs at that instant. */
    public Money at(Instant now) {
        return prices.reversed().stream()
                .filter(price -> price.hasBegun(now) && !price.hasEnded(now))
                .findFirst()
                .orElseThrow()
                .money();
    }

    /** The next instant after that one at which a price begins or ends. */
    public Optional<Instant> findTurn(Instant now) {
        return prices.stream()
                .flatMap(price ->
                        Stream.of(Optional.ofNullable(price.validFrom()), Optional.ofNullable(price.validUntil())))
                .flatMap(Optional::stream)
                .filter(instant -> instant.isAfter(now))
                .min(naturalOrder());
    }

    /** The same list where another price counts from now on, whatever was to count; what begins later still will. */
    public PriceList with(Money money, Instant now) {
        if (at(now).equals(money)) {
            return this;
        }
        var from = new Price(money, now, null);
        var changed = new ArrayList<>(prices);
        changed.removeIf(price -> Objects.equals(price.validFrom(), from.validFrom()));
        changed.add(from);
        return new PriceList(shortened(changed, now));
    }

    /** Forgets the oldest prices that have passed, the endless one apart, until one more fits. */
    private static List<Price> shortened(List<Price> prices, Instant now) {
        var kept = new ArrayList<>(prices);
        var before = now.minusMillis(1);
        while (kept.size() > LENGTH_MAX) {
            var oldest = kept.stream()
                    .filter(price -> !isEndless(price) && price.hasBegun(before))
                    .findFirst();
            oldest.ifPresent(kept::remove);
            if (oldest.isEmpty()) {
                return kept;
            }
        }
        return kept;
    }

    private static boolean isEndless(Price price) {
        return price.validFrom() == null && price.validUntil() == null;
    }

    private static void requireLength(List<Price> prices) {
        if (prices.size() > LENGTH_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-price",
                    "A variant has at most %d prices.".formatted(LENGTH_MAX),
                    "prices",
                    (long) LENGTH_MAX);
        }
    }

    private static void requireOneCurrency(List<Price> prices) {
        if (prices.stream().map(price -> price.money().currency()).distinct().count() > 1) {
            throw new MixedCurrencies();
        }
    }

    private static void requireBeginningsApart(List<Price> prices) {
        for (int i = 1; i < prices.size(); i++) {
            if (Objects.equals(prices.get(i - 1).validFrom(), prices.get(i).validFrom())) {
                throw Price.refusal("Two prices begin at the same instant: it cannot be said which counts.");
            }
        }
    }
}
