package dev.tutti.commerce.orders.quote;

import dev.tutti.commerce.orders.discount.Discount;
import dev.tutti.commerce.orders.offer.KnownOffer;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of a quote. A sum is rounded once, where it arises: the discount of the whole basket, the tax of all
 * lines of one rate. What a line bears of it is its share by the largest remainder, so that lines sum to totals.
 */
final class Calculation {

    static final long TOTAL_MAX = 1_000_000_000_000L;

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    private Calculation() {}

    /** A line with its price, all in one currency. */
    record Priced(KnownOffer offer, int quantity, Money unitPrice) {

        String currency() {
            return unitPrice.currency();
        }

        Money gross() {
            return unitPrice.times(quantity);
        }
    }

    static Quote of(List<Priced> lines, @Nullable Discount discount, ShippingRates shippingRates) {
        try {
            return calculate(lines, discount, shippingRates);
        } catch (ArithmeticException e) {
            throw totalOutOfRange();
        }
    }

    private static Quote calculate(List<Priced> lines, @Nullable Discount discount, ShippingRates shippingRates) {
        var gross = lines.stream().map(Priced::gross).toList();
        var subtotal = sum(gross);
        var zero = Money.zero(subtotal.currency());
        var takenOff = discount == null ? zero : discount.takenOff(subtotal);
        var discounts = takenOff.allocate(amounts(gross));
        var totals = IntStream.range(0, lines.size())
                .mapToObj(line -> gross.get(line).minus(discounts.get(line)))
                .toList();
        var taxes = taxes(lines, totals);
        var goods = subtotal.minus(takenOff);
        var shipping = shippingRates.of(goods);
        return new Quote(
                IntStream.range(0, lines.size())
                        .mapToObj(
                                line -> toLine(lines.get(line), discounts.get(line), taxes.get(line), totals.get(line)))
                        .toList(),
                discount == null ? null : discount.code(),
                subtotal,
                takenOff,
                sum(taxes),
                shipping,
                inRange(goods.plus(shipping)));
    }

    /** Lines of one rate are taxed together, and each bears its share. */
    private static List<Money> taxes(List<Priced> lines, List<Money> totals) {
        Map<Integer, List<Integer>> byRate = new HashMap<>();
        for (int line = 0; line < lines.size(); line++) {
            byRate.computeIfAbsent(lines.get(line).offer().taxBasisPoints(), rate -> new ArrayList<>())
                    .add(line);
        }
        var taxes = new ArrayList<>(totals);
        byRate.forEach((rate, members) -> {
            var taxed = members.stream().map(totals::get).toList();
            var shares = taxWithin(sum(taxed), rate).allocate(amounts(taxed));
            for (int member = 0; member < members.size(); member++) {
                taxes.set(members.get(member), shares.get(member));
            }
        });
        return taxes;
    }

    private static Money taxWithin(Money gross, int basisPoints) {
        var rate = BigDecimal.valueOf(basisPoints);
        var tax = BigDecimal.valueOf(gross.amount()).multiply(rate).divide(WHOLE.add(rate), 0, RoundingMode.HALF_UP);
        return new Money(tax.longValueExact(), gross.currency());
    }

    private static Quote.Line toLine(Priced line, Money discount, Money tax, Money total) {
        return new Quote.Line(
                line.offer().sku(),
                line.offer().productId(),
                line.offer().title(),
                line.offer().image(),
                line.quantity(),
                line.unitPrice(),
                discount,
                tax,
                total);
    }

    private static Money sum(List<Money> sums) {
        return sums.stream().reduce(Money::plus).orElseThrow();
    }

    private static List<Long> amounts(List<Money> sums) {
        return sums.stream().map(Money::amount).toList();
    }

    private static Money inRange(Money total) {
        if (total.amount() > TOTAL_MAX) {
            throw totalOutOfRange();
        }
        return total;
    }

    private static Refusal totalOutOfRange() {
        return new Refusal(
                Refusal.Kind.RULE_BROKEN,
                "total-out-of-range",
                "An order costs at most %d minor units.".formatted(TOTAL_MAX),
                "lines",
                TOTAL_MAX);
    }
}
