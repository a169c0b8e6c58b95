package dev.tutti.core.analytics.sales;

import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** From one whole minute until before another. */
record Period(Instant from, Instant to) {

    static final Duration LENGTH = Duration.ofDays(1);
    static final Duration LENGTH_MAX = Duration.ofDays(400);

    Period {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LENGTH_MAX) > 0) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "from lies before to, by up to %d days.".formatted(LENGTH_MAX.toDays()),
                    "from",
                    LENGTH_MAX.toDays());
        }
    }

    /** What was asked for, widened to whole minutes; otherwise the last day, the running minute with it. */
    static Period of(@Nullable Instant from, @Nullable Instant to, Instant now) {
        var end = to == null ? next(now, ChronoUnit.MINUTES) : ceiling(to);
        var start = from == null ? end.minus(LENGTH) : from.truncatedTo(ChronoUnit.MINUTES);
        return new Period(start, end);
    }

    /** The running minute and those before it, so many in all. */
    static Period last(int minutes, Instant now) {
        var end = next(now, ChronoUnit.MINUTES);
        return new Period(end.minus(minutes, ChronoUnit.MINUTES), end);
    }

    /** When the unit after that instant's begins. */
    static Instant next(Instant instant, ChronoUnit unit) {
        return instant.truncatedTo(unit).plus(1, unit);
    }

    private static Instant ceiling(Instant instant) {
        var floor = instant.truncatedTo(ChronoUnit.MINUTES);
        return floor.equals(instant) ? floor : next(instant, ChronoUnit.MINUTES);
    }
}
