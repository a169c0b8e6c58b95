package dev.tutti.core.analytics.chart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Where a page of a chart begins: after that rank, in a window that starts where the first page's did. Plays that come
 * between two pages may move a track from one to the other; the window itself does not move.
 */
record ChartPosition(Instant start, Rank last) {

    static ChartPosition of(List<String> sortKey) {
        return new ChartPosition(
                Instant.ofEpochSecond(Long.parseLong(sortKey.get(0))),
                new Rank(UUID.fromString(sortKey.get(2)), Long.parseLong(sortKey.get(1))));
    }

    List<String> sortKey() {
        return List.of(
                Long.toString(start.getEpochSecond()),
                Long.toString(last.plays()),
                last.trackId().toString());
    }
}
