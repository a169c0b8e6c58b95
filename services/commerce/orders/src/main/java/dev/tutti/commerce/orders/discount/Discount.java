package dev.tutti.commerce.orders.discount;

import dev.tutti.contracts.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code that takes something off an order.
 *
 * @param usesMax null for as often as people like
 */
public record Discount(
        String code,
        Reduction reduction,
        @Nullable Instant validUntil,
        @Nullable Integer usesMax,
        int uses) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

    /** What a code takes off. */
    public sealed interface Reduction {

        record Percent(int basisPoints) implements Reduction {}

        record Amount(Money amount) implements Reduction {}
    }

    public boolean isValid(Instant now) {
        return (validUntil == null || validUntil.isAfter(now)) && (usesMax == null || uses < usesMax);
    }

    /** Whether it can be taken off sums of that currency. */
    public boolean fits(String currency) {
        return switch (reduction) {
            case Reduction.Percent _ -> true;
            case Reduction.Amount(var amount) -> amount.currency().equals(currency);
        };
    }

    /** What it takes off such a subtotal: rounded half up, and never more than all of it. */
    public Money takenOff(Money subtotal) {
        return switch (reduction) {
            case Reduction.Percent(var basisPoints) ->
                new Money(
                        BigDecimal.valueOf(subtotal.amount())
                                .multiply(BigDecimal.valueOf(basisPoints))
                                .divide(WHOLE, 0, RoundingMode.HALF_UP)
                                .longValueExact(),
                        subtotal.currency());
            case Reduction.Amount(var amount) ->
                new Money(Math.min(amount.amount(), subtotal.amount()), subtotal.currency());
        };
    }
}
