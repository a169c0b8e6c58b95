package dev.tutti.core.analytics.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChartStore {

    /** Comes before every rank there can be. */
    private static final Rank BEFORE_ALL = new Rank(new UUID(0, 0), Long.MAX_VALUE);

    private final JdbcClient jdbc;

    ChartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void addToMinute(UUID trackId, Instant minute) {
        jdbc.sql("""
                INSERT INTO analytics.minute_plays AS known (minute, track_id, plays)
                VALUES (:minute, :track, 1)
                ON CONFLICT (minute, track_id) DO UPDATE
                SET plays = known.plays + 1
                """)
                .param("minute", minute.atOffset(ZoneOffset.UTC))
                .param("track", trackId)
                .update();
    }

    void addToHour(UUID trackId, Instant hour) {
        jdbc.sql("""
                INSERT INTO analytics.hour_plays AS known (hour, track_id, plays)
                VALUES (:hour, :track, 1)
                ON CONFLICT (hour, track_id) DO UPDATE
                SET plays = known.plays + 1
                """)
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("track", trackId)
                .update();
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM analytics.minute_plays").update();
        jdbc.sql("DELETE FROM analytics.hour_plays").update();
    }

    List<Rank> list(Instant start, Instant firstWholeHour, @Nullable Rank after, int limit) {
        var last = after == null ? BEFORE_ALL : after;
        return jdbc.sql("""
                WITH buckets AS (
                    SELECT track_id, plays
                    FROM analytics.minute_plays
                    WHERE minute >= :start
                      AND minute < :firstWholeHour
                    UNION ALL
                    SELECT track_id, plays
                    FROM analytics.hour_plays
                    WHERE hour >= :firstWholeHour),
                ranks AS (
                    SELECT buckets.track_id, SUM(buckets.plays)::bigint AS plays
                    FROM buckets
                    JOIN analytics.tracks ON tracks.id = buckets.track_id AND tracks.is_live
                    GROUP BY buckets.track_id)
                SELECT track_id, plays
                FROM ranks
                WHERE plays < :lastPlays
                   OR (plays = :lastPlays AND track_id > :lastTrack)
                ORDER BY plays DESC, track_id
                LIMIT :limit
                """)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("firstWholeHour", firstWholeHour.atOffset(ZoneOffset.UTC))
                .param("lastPlays", last.plays())
                .param("lastTrack", last.trackId())
                .param("limit", limit)
                .query((row, number) -> new Rank(row.getObject("track_id", UUID.class), row.getLong("plays")))
                .list();
    }
}
