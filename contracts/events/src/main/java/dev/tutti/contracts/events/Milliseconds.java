package dev.tutti.contracts.events;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The precision of time in an event, so that a record equals itself after a journey through its schema. */
public final class Milliseconds {

    private Milliseconds() {}

    public static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
