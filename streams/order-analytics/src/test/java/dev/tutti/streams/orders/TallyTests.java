package dev.tutti.streams.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTests {

    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 100, 10_000})
    void countsEachFactOnceInWhateverOrder(int facts) {
        var shares = shares(facts);
        var twice = new ArrayList<>(shares);
        twice.addAll(shares);
        Collections.shuffle(twice, random);

        var tally = tallyOf(twice);

        assertThat(tally.facts).isEqualTo(facts);
        assertThat(tally.orders).isEqualTo(facts);
        assertThat(tally.revenue)
                .isEqualTo(shares.stream().mapToLong(Share::revenue).sum());
    }

    @Test
    void keepsTheTitleThatWasSoldLastInWhateverOrder() {
        var shares = List.of(share(1, 1, 10, "Old"), share(2, 2, 30, "New"), share(3, 3, 20, "Between"));

        for (int turn = 0; turn < 6; turn++) {
            var shuffled = new ArrayList<>(shares);
            Collections.shuffle(shuffled, random);

            assertThat(tallyOf(shuffled).title).isEqualTo("New");
        }
    }

    @Test
    void countsTheNilIdOnceToo() {
        var tally = tallyOf(List.of(share(0, 0, 1, "Nil"), share(0, 0, 1, "Nil")));

        assertThat(tally.facts).isEqualTo(1);
    }

    private static Tally tallyOf(List<Share> shares) {
        var tally = new Tally();
        shares.forEach(tally::add);
        return tally;
    }

    private List<Share> shares(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> share(random.nextLong(), random.nextLong(), index, "Thing"))
                .toList();
    }

    private Share share(long high, long low, long at, String title) {
        return new Share(high, low, at, "product", "SKU", "EUR", title, 1, 2, random.nextInt(1_000), 0, 0, 0);
    }
}
