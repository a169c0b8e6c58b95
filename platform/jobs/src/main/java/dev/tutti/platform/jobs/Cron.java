package dev.tutti.platform.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.scheduling.support.CronExpression;

/** Schedules are read in UTC: no hour is left out or comes twice. */
final class Cron {

    private Cron() {}

    static Instant next(CronExpression cron, Instant after) {
        var next = cron.next(after.atOffset(ZoneOffset.UTC).toLocalDateTime());
        if (next == null) {
            throw new IllegalArgumentException("the schedule '%s' never comes due".formatted(cron));
        }
        return next.toInstant(ZoneOffset.UTC);
    }
}
