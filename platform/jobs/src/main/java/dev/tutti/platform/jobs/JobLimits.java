package dev.tutti.platform.jobs;

import java.time.Duration;

/**
 * The bounds of a kind.
 *
 * @param concurrency runs at once in one process
 * @param concurrencyInAll runs at once in all processes together
 * @param timeout a run that takes longer is interrupted and counts as failed
 */
record JobLimits(int concurrency, int concurrencyInAll, RetryPolicy retry, Duration timeout) {

    static final int CONCURRENCY_MAX = 256;
    static final JobLimits STANDARD =
            new JobLimits(1, Integer.MAX_VALUE, RetryPolicy.attempts(5), Duration.ofMinutes(10));

    JobLimits {
        if (concurrency < 1 || concurrency > CONCURRENCY_MAX) {
            throw new IllegalArgumentException("concurrency must be 1..%d: %d".formatted(CONCURRENCY_MAX, concurrency));
        }
        if (concurrencyInAll < 1) {
            throw new IllegalArgumentException("concurrencyInAll must be at least 1: " + concurrencyInAll);
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("timeout must be positive: " + timeout);
        }
    }
}
