package dev.tutti.streams.orders;

import java.time.Duration;

/** Whole minutes of the epoch, in milliseconds. */
final class Minutes {

    static final Duration LENGTH = Duration.ofMinutes(1);

    private static final long MILLIS = LENGTH.toMillis();

    private Minutes() {}

    /** When the minute of that instant begins. */
    static long of(long instant) {
        return Math.floorDiv(instant, MILLIS) * MILLIS;
    }

    /** The last instant of the minute of that instant. */
    static long last(long instant) {
        return of(instant) + MILLIS - 1;
    }
}
