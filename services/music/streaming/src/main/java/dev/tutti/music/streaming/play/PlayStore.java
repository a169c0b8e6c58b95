package dev.tutti.music.streaming.play;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PlayStore {

    private final JdbcClient jdbc;

    PlayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the play is known already; waits for a transaction that is just writing the same one. */
    boolean insert(Play play) {
        return jdbc.sql("""
                INSERT INTO streaming.plays
                    (id, user_id, track_id, release_id, recording_id, started_at, millis_played, duration_millis,
                     end_reason, client, territory, counted, received_at)
                VALUES
                    (:id, :user, :track, :release, :recording, :startedAt, :millisPlayed, :durationMillis,
                     :endReason, :client, :territory, :counted, :receivedAt)
                ON CONFLICT ON CONSTRAINT plays_once DO NOTHING
                """)
                        .param("id", play.id())
                        .param("user", play.playback().userId())
                        .param("track", play.playback().trackId())
                        .param("release", play.playback().releaseId())
                        .param("recording", play.playback().recordingId())
                        .param("startedAt", play.report().startedAt().atOffset(ZoneOffset.UTC))
                        .param("millisPlayed", play.report().millisPlayed())
                        .param("durationMillis", play.playback().durationMillis())
                        .param("endReason", play.report().endReason().label())
                        .param("client", play.report().client())
                        .param("territory", play.playback().territory())
                        .param("counted", play.counted())
                        .param("receivedAt", play.receivedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    RecordedPlay get(UUID user, UUID track, Instant startedAt) {
        return jdbc.sql("""
                SELECT id, counted
                FROM streaming.plays
                WHERE user_id = :user
                  AND track_id = :track
                  AND started_at = :startedAt
                """)
                .param("user", user)
                .param("track", track)
                .param("startedAt", startedAt.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new RecordedPlay(row.getObject("id", UUID.class), row.getBoolean("counted")))
                .single();
    }
}
