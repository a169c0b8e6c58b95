package dev.tutti.core.analytics.sales;

import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** How wide the points of a series are; hours and days are those of UTC. */
enum Step {
    MINUTE(ChronoUnit.MINUTES),
    HOUR(ChronoUnit.HOURS),
    DAY(ChronoUnit.DAYS);

    /** A day of minutes, two months of hours. */
    static final int POINTS_MAX = 1_500;

    private final ChronoUnit unit;

    Step(ChronoUnit unit) {
        this.unit = unit;
    }

    ChronoUnit unit() {
        return unit;
    }

    /** Refuses a period that would have too many points. */
    void check(Period period) {
        long points = Duration.between(period.from(), period.to()).dividedBy(unit.getDuration());
        if (points > POINTS_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-value",
                    "That would be %d points: ask for a shorter period or a wider step.".formatted(points),
                    "step",
                    (long) POINTS_MAX);
        }
    }
}
