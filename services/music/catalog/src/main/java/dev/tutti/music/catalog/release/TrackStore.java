package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.recording.Recording;
import dev.tutti.music.catalog.recording.Recordings;
import dev.tutti.platform.runtime.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tracks as rows, each with its recording. */
@Repository
class TrackStore {

    private final JdbcClient jdbc;
    private final Recordings recordings;

    TrackStore(JdbcClient jdbc, Recordings recordings) {
        this.jdbc = jdbc;
        this.recordings = recordings;
    }

    /** Puts a track at its position; the tracks from there on move down by one. */
    void insert(Track track) {
        shift(track.releaseId(), track.position(), Integer.MAX_VALUE, 1);
        jdbc.sql("""
                INSERT INTO catalog.tracks (id, release_id, recording_id, position, title)
                VALUES (:id, :release, :recording, :position, :title)
                """)
                .param("id", track.id())
                .param("release", track.releaseId())
                .param("recording", track.recording().id())
                .param("position", track.position())
                .param("title", track.title())
                .update();
    }

    void updateTitle(UUID id, String title) {
        jdbc.sql("""
                UPDATE catalog.tracks
                SET title = :title
                WHERE id = :id
                """).param("title", title).param("id", id).update();
    }

    /** Names every track of a recording. */
    void updateTitles(UUID recordingId, String title) {
        jdbc.sql("""
                UPDATE catalog.tracks
                SET title = :title
                WHERE recording_id = :recording
                """).param("title", title).param("recording", recordingId).update();
    }

    /** Moves a track to another position; the tracks between make room. */
    void updatePosition(Track track, int position) {
        int from = track.position();
        if (position < from) {
            shift(track.releaseId(), position, from - 1, 1);
        } else {
            shift(track.releaseId(), from + 1, position, -1);
        }
        jdbc.sql("""
                UPDATE catalog.tracks
                SET position = :position
                WHERE id = :id
                """).param("position", position).param("id", track.id()).update();
    }

    /** Removes a track; the tracks behind it move up by one. */
    void delete(Track track) {
        jdbc.sql("""
                DELETE FROM catalog.tracks
                WHERE id = :id
                """).param("id", track.id()).update();
        shift(track.releaseId(), track.position() + 1, Integer.MAX_VALUE, -1);
    }

    private void shift(UUID releaseId, int first, int last, int by) {
        jdbc.sql("""
                UPDATE catalog.tracks
                SET position = position + :by
                WHERE release_id = :release
                  AND position BETWEEN :first AND :last
                """)
                .param("by", by)
                .param("release", releaseId)
                .param("first", first)
                .param("last", last)
                .update();
    }

    List<Track> listByRelease(UUID releaseId) {
        return withRecordings(jdbc.sql("""
                SELECT id, release_id, recording_id, position, title
                FROM catalog.tracks
                WHERE release_id = :release
                ORDER BY position
                LIMIT :limit
                """)
                .param("release", releaseId)
                .param("limit", Release.TRACKS_MAX)
                .query(TrackStore::toRow)
                .list());
    }

    Optional<Track> find(UUID id) {
        return withRecordings(
                        jdbc.sql("""
                        SELECT id, release_id, recording_id, position, title
                        FROM catalog.tracks
                        WHERE id = :id
                        """).param("id", id).query(TrackStore::toRow).list())
                .stream()
                .findFirst();
    }

    /** Tracks of live releases, newest first. */
    List<Track> listLive(String text, @Nullable UUID before, int limit) {
        return withRecordings(jdbc.sql("""
                SELECT t.id, t.release_id, t.recording_id, t.position, t.title
                FROM catalog.tracks AS t
                JOIN catalog.releases AS r ON r.id = t.release_id
                WHERE r.state = 'live'
                  AND t.title ILIKE :pattern
                  AND (:before::uuid IS NULL OR t.id < :before::uuid)
                ORDER BY t.id DESC
                LIMIT :limit
                """)
                .param("pattern", SqlText.containing(text))
                .param("before", before)
                .param("limit", limit)
                .query(TrackStore::toRow)
                .list());
    }

    private List<Track> withRecordings(List<Row> rows) {
        Map<UUID, Recording> byId = recordings
                .findAll(rows.stream().map(Row::recordingId).toList())
                .stream()
                .collect(Collectors.toMap(Recording::id, Function.identity()));
        return rows.stream().map(row -> row.toTrack(byId)).toList();
    }

    private static Row toRow(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("release_id", UUID.class),
                row.getObject("recording_id", UUID.class),
                row.getInt("position"),
                row.getString("title"));
    }

    private record Row(UUID id, UUID releaseId, UUID recordingId, int position, String title) {

        Track toTrack(Map<UUID, Recording> recordings) {
            var recording = recordings.get(recordingId);
            if (recording == null) {
                throw new IllegalStateException("track %s has no recording".formatted(id));
            }
            return new Track(id, releaseId, position, title, recording);
        }
    }
}
