package dev.tutti.consistency.music;

import static java.util.stream.Collectors.toMap;

import dev.tutti.consistency.music.Findings.PlayFound;
import dev.tutti.consistency.music.Findings.TrackFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plays and tracks as they are kept. */
record KeptMusic(JdbcClient jdbc) {

    List<PlayFound> plays() {
        return jdbc.sql("""
                SELECT id, user_id, track_id, started_at, counted
                FROM streaming.plays
                ORDER BY id
                """).query(KeptMusic::toPlay).list();
    }

    /** Everything that was ever uploaded and not deleted, by track; how long its audio is, is not for the database to say. */
    Map<String, TrackFound> tracks() {
        return jdbc.sql("""
                SELECT track.id, track.release_id, recording.state,
                       coalesce(recording.failure_code || ': ' || recording.failure_detail, '') AS failure
                FROM catalog.tracks AS track
                JOIN catalog.recordings AS recording ON recording.id = track.recording_id
                ORDER BY track.id
                """).query((row, _) -> Map.entry(row.getString("id"), toTrack(row))).list().stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TrackFound toTrack(ResultSet row) throws SQLException {
        return new TrackFound(
                row.getString("release_id"), row.getString("state"), row.getString("failure"), Duration.ZERO);
    }

    private static PlayFound toPlay(ResultSet row, int number) throws SQLException {
        return new PlayFound(
                row.getString("id"),
                row.getString("user_id"),
                row.getString("track_id"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("counted"));
    }
}
