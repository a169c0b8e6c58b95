package dev.tutti.core.analytics.chart;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts plays by minute and by hour, so that every window is exact to the minute: whole hours are summed from the
 * hours, the hour in which the window begins from its minutes. A play belongs to the minute in which it began, however
 * late it was reported, so counting again gives the same numbers.
 */
@Service
class Charts {

    private final ChartStore store;

    Charts(ChartStore store) {
        this.store = store;
    }

    @Transactional
    void count(UUID trackId, Instant startedAt) {
        store.addToMinute(trackId, startedAt.truncatedTo(ChronoUnit.MINUTES));
        store.addToHour(trackId, startedAt.truncatedTo(ChronoUnit.HOURS));
    }

    @Transactional
    void forgetAll() {
        store.deleteAll();
    }

    /** The most played of the live tracks since that minute. */
    @Transactional(readOnly = true)
    List<Rank> list(Instant start, @Nullable Rank after, int limit) {
        var firstWholeHour = start.plus(1, ChronoUnit.HOURS).minusNanos(1).truncatedTo(ChronoUnit.HOURS);
        return store.list(start, firstWholeHour, after, limit);
    }
}
