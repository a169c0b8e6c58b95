package dev.tutti.music.streaming.play;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingRuleTests {

    @ParameterizedTest(name = "{0} of {1} ms counts: {2}")
    @CsvSource({
        "30000, 60000, true",
        "29999, 60000, false",
        "30000, 30000, true",
        "29999, 30000, false",
        "29749, 29999, true",
        "29748, 29999, false",
        "9750, 10000, true",
        "9749, 10000, false",
        "1, 200, true",
        "0, 200, false",
        "0, 60000, false"
    })
    void countsThirtySecondsOrTheWholeOfAShorterTrack(long millisPlayed, long durationMillis, boolean counts) {
        assertThat(CountingRule.counts(millisPlayed, durationMillis)).isEqualTo(counts);
    }

    @Property
    void neverStopsCountingByPlayingMore(
            @ForAll @LongRange(min = 0, max = 100_000) long millisPlayed,
            @ForAll @LongRange(min = 0, max = 100_000) long more,
            @ForAll @LongRange(min = 1, max = 100_000) long durationMillis) {
        boolean before = CountingRule.counts(millisPlayed, durationMillis);

        boolean after = CountingRule.counts(millisPlayed + more, durationMillis);

        assertThat(!before || after).isTrue();
    }

    @Property
    void alwaysCountsTheWholeTrackAndNeverNothing(@ForAll @LongRange(min = 1, max = 10_000_000) long durationMillis) {
        assertThat(CountingRule.counts(durationMillis, durationMillis)).isTrue();
        assertThat(CountingRule.counts(0, durationMillis)).isFalse();
    }

    @Test
    void neverCountsLessThanTheStatedRuleByMoreThanTheRounding() {
        for (long duration = 1; duration < 40_000; duration++) {
            long least = Math.min(30_000, duration) - CountingRule.ROUNDING_MILLIS - 1;

            boolean counts = CountingRule.counts(least, duration);

            assertThat(counts).as("%d of %d", least, duration).isFalse();
        }
    }
}
