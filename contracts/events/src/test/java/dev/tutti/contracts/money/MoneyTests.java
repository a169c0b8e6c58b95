package dev.tutti.contracts.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MoneyTests {

    private static final long SEED = 20_261_121;

    @Test
    void allocatesEveryCentAndNoMoreThanOneAwayFromTheExactShare() {
        var random = new SplittableRandom(SEED);

        for (int round = 0; round < 10_000; round++) {
            long whole = random.nextLong(-1_000_000, 1_000_001);
            var weights = random.longs(random.nextInt(1, 12), 0, 5_000).boxed().toList();

            var parts = new Money(whole, "EUR").allocate(weights);

            assertThat(parts.stream().mapToLong(Money::amount).sum()).isEqualTo(whole);
            long sum = weights.stream().mapToLong(weight -> weight).sum();
            if (sum > 0) {
                IntStream.range(0, parts.size())
                        .forEach(index -> assertThat((double) parts.get(index).amount())
                                .isBetween(
                                        (double) whole * weights.get(index) / sum - 1,
                                        (double) whole * weights.get(index) / sum + 1));
            }
        }
    }

    @Test
    void givesEqualRemaindersToTheEarlierParts() {
        var parts = new Money(100, "EUR").allocate(List.of(1L, 1L, 1L));

        assertThat(parts).extracting(Money::amount).containsExactly(34L, 33L, 33L);
    }

    @Test
    void sharesEvenlyWhereNothingWeighsAnything() {
        var parts = new Money(5, "EUR").allocate(List.of(0L, 0L));

        assertThat(parts).extracting(Money::amount).containsExactly(3L, 2L);
    }

    @Test
    void neverMixesCurrenciesOrOverflowsInSilence() {
        var euro = new Money(Long.MAX_VALUE, "EUR");

        assertThatThrownBy(() -> euro.plus(new Money(1, "USD"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> euro.plus(new Money(1, "EUR"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> euro.times(2)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesWhatIsNoCurrency() {
        assertThatThrownBy(() -> new Money(1, "eur")).hasMessageContaining("ISO 4217");
    }

    @Test
    void writesAsManyDecimalsAsTheCurrencyHas() {
        assertThat(new Money(1250, "EUR")).hasToString("12.50 EUR");
        assertThat(new Money(1250, "JPY")).hasToString("1250 JPY");
        assertThat(new Money(-5, "USD")).hasToString("-0.05 USD");
    }
}
