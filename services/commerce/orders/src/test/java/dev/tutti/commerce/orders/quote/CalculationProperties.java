package dev.tutti.commerce.orders.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.orders.discount.Discount;
import dev.tutti.commerce.orders.discount.Discount.Reduction;
import dev.tutti.commerce.orders.offer.KnownOffer;
import dev.tutti.contracts.money.Money;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Whatever is bought, the lines sum to the totals, to the minor unit. */
class CalculationProperties {

    private static final String EUR = "EUR";
    private static final ShippingRates RATES =
            new ShippingRates(Map.of(EUR, new ShippingRates.Rate(490, 5_000L)), null);

    @Property
    void sumsToTheTotalsWithAPercentage(
            @ForAll("baskets") List<Calculation.Priced> lines, @ForAll @IntRange(min = 1, max = 10_000) int percent) {
        assertSums(Calculation.of(lines, discount(new Reduction.Percent(percent)), RATES));
    }

    @Property
    void sumsToTheTotalsWithAnAmount(
            @ForAll("baskets") List<Calculation.Priced> lines,
            @ForAll @LongRange(min = 1, max = 1_000_000) long amount) {
        assertSums(Calculation.of(lines, discount(new Reduction.Amount(new Money(amount, EUR))), RATES));
    }

    @Property
    void takesNoTaxWhereNoneIsDueAndNeverMoreThanTheRateOfTheWhole(@ForAll("baskets") List<Calculation.Priced> lines) {
        var quote = Calculation.of(lines, null, RATES);

        assertSums(quote);
        long most = lines.stream()
                .mapToLong(line -> line.offer().taxBasisPoints())
                .max()
                .orElseThrow();
        var goods = quote.total().minus(quote.shipping()).amount();
        assertThat(quote.tax().amount()).isLessThanOrEqualTo(goods * most / (10_000 + most) + 4);
        assertThat(quote.discount().signum()).isZero();
    }

    private static void assertSums(Quote quote) {
        assertThat(sum(quote, Quote.Line::discount)).isEqualTo(quote.discount());
        assertThat(sum(quote, Quote.Line::tax)).isEqualTo(quote.tax());
        assertThat(sum(quote, Quote.Line::total).plus(quote.shipping())).isEqualTo(quote.total());
        assertThat(quote.subtotal().minus(quote.discount()).plus(quote.shipping()))
                .isEqualTo(quote.total());
        assertThat(quote.lines()).allSatisfy(line -> {
            assertThat(line.unitPrice().times(line.quantity()).minus(line.discount()))
                    .isEqualTo(line.total());
            assertThat(line.total().signum()).isNotNegative();
            assertThat(line.tax().amount()).isBetween(0L, line.total().amount());
        });
    }

    private static Money sum(Quote quote, Function<Quote.Line, Money> part) {
        return quote.lines().stream().map(part).reduce(Money.zero(EUR), Money::plus);
    }

    private static Discount discount(Reduction reduction) {
        return new Discount("CODE", reduction, null, null, 0);
    }

    @Provide
    static Arbitrary<List<Calculation.Priced>> baskets() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1_000_000),
                        Arbitraries.integers().between(1, 100),
                        Arbitraries.of(0, 700, 1900, 2500))
                .as(CalculationProperties::line)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    private static Calculation.Priced line(long price, int quantity, int taxBasisPoints) {
        var offer = new KnownOffer("SKU", new UUID(0, 1), "Thing", List.of(), null, taxBasisPoints);
        return new Calculation.Priced(offer, quantity, new Money(price, EUR));
    }
}
