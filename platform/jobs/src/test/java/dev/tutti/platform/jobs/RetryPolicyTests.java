package dev.tutti.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryPolicyTests {

    @Property
    void theWaitDoublesUpToTheLongestAndStaysWithinTheJitter(
            @ForAll @IntRange(min = 1, max = 50) int failures,
            @ForAll @IntRange(min = 1, max = 60_000) int firstMillis,
            @ForAll @DoubleRange(min = 0, max = 0.9) double jitter,
            @ForAll long seed) {
        var longest = Duration.ofMinutes(15);
        var policy = new RetryPolicy(50, Duration.ofMillis(firstMillis), longest, jitter);

        var delay = policy.delayAfter(failures, new Random(seed));

        double expected = Math.min(firstMillis * Math.pow(2, failures - 1), (double) longest.toMillis());
        assertThat((double) delay.toMillis()).isBetween(expected * (1 - jitter) - 1, expected * (1 + jitter) + 1);
    }
}
