package dev.tutti.music.catalog.recording;

import dev.tutti.music.catalog.code.Isrc;
import dev.tutti.music.catalog.media.Rendition;
import dev.tutti.music.catalog.media.loudness.TrackLoudness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RecordingStore {

    private static final String COLUMNS = """
            id, owner_id, isrc, state, upload_key, failure_code, failure_detail, duration_millis,
            audio_prefix, waveform_key, loudness, renditions, created_at
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecordingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Recording recording) {
        jdbc.sql("""
                INSERT INTO catalog.recordings (id, owner_id, isrc, state, upload_key, created_at)
                VALUES (:id, :owner, :isrc, 'processing', :uploadKey, :createdAt)
                """)
                .param("id", recording.id())
                .param("owner", recording.ownerId())
                .param("isrc", code(recording.isrc()))
                .param("uploadKey", recording.uploadKey())
                .param("createdAt", recording.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void updateIsrc(UUID id, @Nullable Isrc isrc) {
        jdbc.sql("""
                UPDATE catalog.recordings
                SET isrc = :isrc
                WHERE id = :id
                """).param("isrc", code(isrc)).param("id", id).update();
    }

    boolean updateReady(UUID id, Sound sound) {
        return jdbc.sql("""
                UPDATE catalog.recordings
                SET state = 'ready',
                    duration_millis = :durationMillis,
                    audio_prefix = :audioPrefix,
                    waveform_key = :waveformKey,
                    loudness = :loudness::jsonb,
                    loudness_lufs = :loudnessLufs,
                    true_peak_dbtp = :truePeakDbtp,
                    renditions = :renditions::jsonb
                WHERE id = :id
                  AND state = 'processing'
                """)
                        .param("durationMillis", sound.durationMillis())
                        .param("audioPrefix", sound.audioPrefix())
                        .param("waveformKey", sound.waveformKey())
                        .param("loudness", json.writeValueAsString(sound.loudness()))
                        .param("loudnessLufs", sound.loudness().integratedLufs())
                        .param("truePeakDbtp", sound.loudness().truePeakDbtp())
                        .param("renditions", json.writeValueAsString(sound.renditions()))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean updateFailed(UUID id, Preparation.Failed failure) {
        return jdbc.sql("""
                UPDATE catalog.recordings
                SET state = 'failed',
                    failure_code = :code,
                    failure_detail = :detail
                WHERE id = :id
                  AND state = 'processing'
                """)
                        .param("code", failure.code())
                        .param("detail", failure.detail())
                        .param("id", id)
                        .update()
                == 1;
    }

    void deleteUnused(UUID id) {
        jdbc.sql("""
                DELETE FROM catalog.recordings
                WHERE id = :id
                  AND NOT EXISTS (SELECT 1 FROM catalog.tracks WHERE recording_id = :id)
                """).param("id", id).update();
    }

    Optional<Recording> find(UUID id) {
        return findAll(List.of(id)).stream().findFirst();
    }

    List<Recording> findAll(Collection<UUID> ids) {
        return jdbc.sql("""
                SELECT %s
                FROM catalog.recordings
                WHERE id IN (:ids)
                ORDER BY id
                """.formatted(COLUMNS))
                .param("ids", ids)
                .query(this::toRecording)
                .list();
    }

    boolean isIsrcOfAnother(Isrc isrc, UUID id) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM catalog.recordings WHERE isrc = :isrc AND id <> :id)
                """)
                .param("isrc", isrc.code())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Keys are {@code catalog/<kind>/<recording's id>/...}: the id finds the row, the row knows its objects. */
    Set<String> findReferenced(Collection<String> objectKeys) {
        return Set.copyOf(jdbc.sql("""
                SELECT o.key
                FROM unnest(:keys) AS o(key)
                JOIN catalog.recordings AS r ON r.id = split_part(o.key, '/', 3)::uuid
                WHERE r.upload_key = o.key AND r.state <> 'failed'
                   OR r.waveform_key = o.key
                   OR starts_with(o.key, r.audio_prefix || '/')
                """)
                .param("keys", objectKeys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static @Nullable String code(@Nullable Isrc isrc) {
        return isrc == null ? null : isrc.code();
    }

    private Recording toRecording(ResultSet row, int number) throws SQLException {
        var isrc = row.getString("isrc");
        return new Recording(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                isrc == null ? null : new Isrc(isrc),
                row.getString("upload_key"),
                toPreparation(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private Preparation toPreparation(ResultSet row) throws SQLException {
        var state = row.getString("state");
        return switch (state) {
            case "processing" -> new Preparation.Processing();
            case "failed" -> new Preparation.Failed(row.getString("failure_code"), row.getString("failure_detail"));
            case "ready" -> new Preparation.Ready(toSound(row));
            default -> throw new IllegalStateException("a recording is in an unknown state: " + state);
        };
    }

    private Sound toSound(ResultSet row) throws SQLException {
        return new Sound(
                row.getLong("duration_millis"),
                json.readValue(row.getString("loudness"), TrackLoudness.class),
                List.of(json.readValue(row.getString("renditions"), Rendition[].class)),
                row.getString("audio_prefix"),
                row.getString("waveform_key"));
    }
}
