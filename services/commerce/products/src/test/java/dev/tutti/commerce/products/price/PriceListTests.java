package dev.tutti.commerce.products.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceListTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant EVENING = NOON.plus(Duration.ofHours(6));

    @Test
    void theLatestThatHasBegunAndHasNotEndedCounts() {
        var list = new PriceList(List.of(Price.always(euros(100)), new Price(euros(80), NOON, EVENING)));

        assertThat(list.at(NOON.minusMillis(1))).isEqualTo(euros(100));
        assertThat(list.at(NOON)).isEqualTo(euros(80));
        assertThat(list.at(EVENING.minusMillis(1))).isEqualTo(euros(80));
        assertThat(list.at(EVENING)).isEqualTo(euros(100));
    }

    @Test
    void aNewPriceCountsFromNowOnAndTheFormerIsRemembered() {
        var list = PriceList.of(euros(100)).with(euros(90), NOON);

        assertThat(list.at(NOON)).isEqualTo(euros(90));
        assertThat(list.at(NOON.minusMillis(1))).isEqualTo(euros(100));
        assertThat(list.with(euros(90), EVENING)).isEqualTo(list);
    }

    @Test
    void whatBeginsLaterStillBegins() {
        var list = new PriceList(List.of(Price.always(euros(100)), new Price(euros(80), EVENING, null)))
                .with(euros(90), NOON);

        assertThat(list.at(NOON)).isEqualTo(euros(90));
        assertThat(list.at(EVENING)).isEqualTo(euros(80));
    }

    @Test
    void turnsWhereAPriceBeginsOrEnds() {
        var list = new PriceList(List.of(Price.always(euros(100)), new Price(euros(80), NOON, EVENING)));

        assertThat(list.findTurn(NOON.minusMillis(1))).contains(NOON);
        assertThat(list.findTurn(NOON)).contains(EVENING);
        assertThat(list.findTurn(EVENING)).isEmpty();
    }

    @Test
    void forgetsTheOldestAndNeverTheOneThatHoldsAlways() {
        var list = PriceList.of(euros(1));
        for (int hour = 0; hour < 3 * PriceList.LENGTH_MAX; hour++) {
            list = list.with(euros(2 + hour % 2), NOON.plus(Duration.ofHours(hour)));
        }

        assertThat(list.prices()).hasSize(PriceList.LENGTH_MAX);
        assertThat(list.prices().getFirst()).isEqualTo(Price.always(euros(1)));
        assertThat(list.at(NOON.plus(Duration.ofDays(365)))).isEqualTo(euros(3));
    }

    @Test
    void refusesWhatDoesNotSayThePriceAtEveryInstant() {
        var ends = new Price(euros(1), null, EVENING);
        var begins = new Price(euros(1), NOON, null);

        assertThatThrownBy(() -> new PriceList(List.of(ends))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new PriceList(List.of(begins))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new PriceList(List.of(Price.always(euros(1)), begins, begins)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new PriceList(List.of(Price.always(euros(1)), Price.always(euros(2)))))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new Price(euros(1), NOON, NOON)).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesTwoCurrenciesAndTooManyPrices() {
        var dollars = new Price(new Money(1, "USD"), NOON, null);
        var many = Stream.concat(
                        Stream.of(Price.always(euros(1))),
                        IntStream.range(0, PriceList.LENGTH_MAX)
                                .mapToObj(hour -> new Price(euros(1), NOON.plus(Duration.ofHours(hour)), null)))
                .toList();

        assertThatThrownBy(() -> new PriceList(List.of(Price.always(euros(1)), dollars)))
                .isInstanceOf(MixedCurrencies.class);
        assertThatThrownBy(() -> new PriceList(many)).isInstanceOf(Refusal.class);
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
