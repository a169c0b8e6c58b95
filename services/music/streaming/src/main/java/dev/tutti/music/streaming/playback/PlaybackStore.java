package dev.tutti.music.streaming.playback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlaybackStore {

    private final JdbcClient jdbc;

    PlaybackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Does nothing where the listener has a playback with that expiry: the first one's start counts. */
    void insert(Playback playback) {
        jdbc.sql("""
                INSERT INTO streaming.playbacks
                    (user_id, track_id, expires_at, signed_at, release_id, recording_id, duration_millis, territory)
                VALUES (:user, :track, :expiresAt, :signedAt, :release, :recording, :durationMillis, :territory)
                ON CONFLICT DO NOTHING
                """)
                .param("user", playback.userId())
                .param("track", playback.trackId())
                .param("expiresAt", playback.expiresAt().atOffset(ZoneOffset.UTC))
                .param("signedAt", playback.signedAt().atOffset(ZoneOffset.UTC))
                .param("release", playback.releaseId())
                .param("recording", playback.recordingId())
                .param("durationMillis", playback.durationMillis())
                .param("territory", playback.territory())
                .update();
    }

    /** The listener's last playback of the track that was signed by then. */
    Optional<Playback> findLatest(UUID user, UUID track, Instant signedBefore) {
        return jdbc.sql("""
                SELECT user_id, track_id, expires_at, signed_at, release_id, recording_id, duration_millis, territory
                FROM streaming.playbacks
                WHERE user_id = :user
                  AND track_id = :track
                  AND signed_at <= :signedBefore
                ORDER BY expires_at DESC
                LIMIT 1
                """)
                .param("user", user)
                .param("track", track)
                .param("signedBefore", signedBefore.atOffset(ZoneOffset.UTC))
                .query(PlaybackStore::toPlayback)
                .optional();
    }

    boolean exists(UUID user, UUID track) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM streaming.playbacks
                    WHERE user_id = :user
                      AND track_id = :track)
                """)
                .param("user", user)
                .param("track", track)
                .query(Boolean.class)
                .single();
    }

    /** Deletes the oldest of those that expired before, and says how many it were. */
    int deleteExpired(Instant before, int limit) {
        return jdbc.sql("""
                DELETE FROM streaming.playbacks
                WHERE (user_id, track_id, expires_at) IN (
                    SELECT user_id, track_id, expires_at
                    FROM streaming.playbacks
                    WHERE expires_at < :before
                    ORDER BY expires_at
                    LIMIT :limit)
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    private static Playback toPlayback(ResultSet row, int number) throws SQLException {
        return new Playback(
                row.getObject("user_id", UUID.class),
                row.getObject("track_id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getObject("recording_id", UUID.class),
                row.getLong("duration_millis"),
                row.getString("territory"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
