package dev.tutti.platform.jobs;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a failed job is tried again and how long it waits before: exponential, capped, spread by jitter so that
 * jobs that failed together do not come back together.
 *
 * @param attempts runs in all, the first included
 * @param first the wait after the first failure; it doubles with each further one
 * @param longest no wait is longer, jitter aside
 * @param jitter the share of the wait that is random, to both sides: 0.2 makes 10 s anything from 8 to 12 s
 */
public record RetryPolicy(int attempts, Duration first, Duration longest, double jitter) {

    public static final int ATTEMPTS_MAX = 50;

    public RetryPolicy {
        if (attempts < 1 || attempts > ATTEMPTS_MAX) {
            throw new IllegalArgumentException("attempts must be 1..%d: %d".formatted(ATTEMPTS_MAX, attempts));
        }
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("waits must not shrink: first %s, longest %s".formatted(first, longest));
        }
        if (!(jitter >= 0 && jitter < 1)) {
            throw new IllegalArgumentException("jitter must be from 0 to below 1: " + jitter);
        }
    }

    /** Waits 2 s, 4 s, 8 s and so on, up to 15 minutes. */
    public static RetryPolicy attempts(int attempts) {
        return new RetryPolicy(attempts, Duration.ofSeconds(2), Duration.ofMinutes(15), 0.2);
    }

    public static RetryPolicy never() {
        return attempts(1);
    }

    public RetryPolicy waiting(Duration first, Duration longest) {
        return new RetryPolicy(attempts, first, longest, jitter);
    }

    boolean allowsAnotherAfter(int failures) {
        return failures < attempts;
    }

    /** The wait after this many failures, the first being 1. */
    Duration delayAfter(int failures, RandomGenerator random) {
        double exponential = (double) first.toMillis() * Math.pow(2, failures - 1);
        double capped = Math.min(exponential, (double) longest.toMillis());
        double spread = 1 + jitter * (2 * random.nextDouble() - 1);
        return Duration.ofMillis(Math.round(capped * spread));
    }
}
