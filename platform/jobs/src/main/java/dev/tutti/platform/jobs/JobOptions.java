package dev.tutti.platform.jobs;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What differs from the kind's defaults for one job: when it is due, how urgent it is. */
public record JobOptions(
        @Nullable Instant at,
        @Nullable Duration delay,
        @Nullable Priority priority) {

    public static final JobOptions DEFAULTS = new JobOptions(null, null, null);

    public static JobOptions at(Instant instant) {
        return new JobOptions(instant, null, null);
    }

    public static JobOptions after(Duration delay) {
        return new JobOptions(null, delay, null);
    }

    public static JobOptions urgency(Priority priority) {
        return DEFAULTS.with(priority);
    }

    public JobOptions with(Priority priority) {
        return new JobOptions(at, delay, priority);
    }

    Instant dueAt(Instant now) {
        if (at != null) {
            return at;
        }
        return delay == null ? now : now.plus(delay);
    }
}
