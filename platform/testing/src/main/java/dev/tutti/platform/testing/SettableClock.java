package dev.tutti.platform.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs as the system's does, and that a test may move. */
public final class SettableClock extends Clock {

    private final InstantSource system = InstantSource.system();
    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    /** Moves the clock forward, or back where the duration is negative. */
    public void advance(Duration duration) {
        offset.updateAndGet(before -> before.plus(duration));
    }

    /** Moves the clock to that moment, from where it runs on. */
    public void set(Instant moment) {
        offset.set(Duration.between(system.instant(), moment));
    }

    /** Back to the system's time. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the platform's clock is in UTC");
    }
}
