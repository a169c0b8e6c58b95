package dev.tutti.core.analytics.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HistoryStore {

    /** Comes before every play there can be. */
    private static final LastPlay BEFORE_ALL = new LastPlay(new UUID(-1, -1), Instant.parse("9999-12-31T00:00:00Z"));

    private final JdbcClient jdbc;

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID userId, LastPlay play) {
        jdbc.sql("""
                INSERT INTO analytics.last_plays AS known (user_id, track_id, played_at)
                VALUES (:user, :track, :playedAt)
                ON CONFLICT (user_id, track_id) DO UPDATE
                SET played_at = EXCLUDED.played_at
                WHERE known.played_at < EXCLUDED.played_at
                """)
                .param("user", userId)
                .param("track", play.trackId())
                .param("playedAt", play.playedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM analytics.last_plays").update();
    }

    /** A page of the person's newest plays; a track that is hidden takes its place among them and is not shown. */
    List<LastPlay> list(UUID userId, @Nullable LastPlay after, int newest, int limit) {
        var last = after == null ? BEFORE_ALL : after;
        return jdbc.sql("""
                WITH newest AS (
                    SELECT track_id, played_at
                    FROM analytics.last_plays
                    WHERE user_id = :user
                    ORDER BY played_at DESC, track_id DESC
                    LIMIT :newest)
                SELECT newest.track_id, newest.played_at
                FROM newest
                JOIN analytics.tracks ON tracks.id = newest.track_id AND tracks.is_live
                WHERE (newest.played_at, newest.track_id) < (:lastPlayedAt, :lastTrack)
                ORDER BY newest.played_at DESC, newest.track_id DESC
                LIMIT :limit
                """)
                .param("user", userId)
                .param("newest", newest)
                .param("lastPlayedAt", last.playedAt().atOffset(ZoneOffset.UTC))
                .param("lastTrack", last.trackId())
                .param("limit", limit)
                .query(HistoryStore::toLastPlay)
                .list();
    }

    /** Deletes what lies beyond a person's newest, of up to that many people, and returns how many people it were. */
    int deleteBeyond(int newest, int people) {
        return jdbc.sql("""
                WITH too_long AS (
                    SELECT user_id
                    FROM analytics.last_plays
                    GROUP BY user_id
                    HAVING COUNT(*) > :newest
                    ORDER BY user_id
                    LIMIT :people),
                beyond AS (
                    SELECT ranked.user_id, ranked.track_id
                    FROM (
                        SELECT user_id, track_id,
                               ROW_NUMBER() OVER (PARTITION BY user_id ORDER BY played_at DESC, track_id DESC) AS rank
                        FROM analytics.last_plays
                        WHERE user_id IN (SELECT user_id FROM too_long)) AS ranked
                    WHERE ranked.rank > :newest),
                deleted AS (
                    DELETE FROM analytics.last_plays
                    WHERE (user_id, track_id) IN (SELECT user_id, track_id FROM beyond)
                    RETURNING user_id)
                SELECT COUNT(DISTINCT user_id)
                FROM deleted
                """)
                .param("newest", newest)
                .param("people", people)
                .query(Integer.class)
                .single();
    }

    private static LastPlay toLastPlay(ResultSet row, int number) throws SQLException {
        return new LastPlay(
                row.getObject("track_id", UUID.class),
                row.getObject("played_at", OffsetDateTime.class).toInstant());
    }
}
