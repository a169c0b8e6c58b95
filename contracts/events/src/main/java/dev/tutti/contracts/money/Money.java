package dev.tutti.contracts.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sum in whole minor units (cents) of one currency. Arithmetic never rounds, except where it says so, never mixes
 * currencies and never overflows in silence: it throws an {@link ArithmeticException} instead.
 *
 * @param amount minor units, as many to the unit as ISO 4217 says (100 for EUR, 1 for JPY); may be negative
 * @param currency ISO 4217 code, upper case
 */
public record Money(long amount, String currency) {

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        if (!CURRENCIES.contains(currency)) {
            throw new IllegalArgumentException("currency must be a code of ISO 4217: " + currency);
        }
    }

    /** Nothing, in that currency. */
    public static Money zero(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, same(other).amount), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amount, factor), currency);
    }

    /** -1, 0 or 1, as the sum is below, at or above nothing. */
    public int signum() {
        return Long.signum(amount);
    }

    /**
     * Splits the sum by these weights, by the method of the largest remainder: every part is its exact share rounded
     * down or up, and the parts sum to the whole. Equal remainders go to the earlier part. Where all weights are zero,
     * they count as equal.
     *
     * @param weights one or more, none negative
     */
    public List<Money> allocate(List<Long> weights) {
        return LargestRemainder.allocate(amount, weights).stream()
                .map(part -> new Money(part, currency))
                .toList();
    }

    /** The sum for people and for formats that want a decimal point: 12.50 for 1,250 cents. */
    public BigDecimal toDecimal() {
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new BigDecimal(BigInteger.valueOf(amount), digits);
    }

    @Override
    public String toString() {
        return toDecimal().toPlainString() + " " + currency;
    }

    private Money same(Money other) {
        if (!other.currency.equals(currency)) {
            throw new ArithmeticException("%s and %s are not of one currency".formatted(this, other));
        }
        return other;
    }
}
