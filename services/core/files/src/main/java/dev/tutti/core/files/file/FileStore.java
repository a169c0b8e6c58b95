package dev.tutti.core.files.file;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class FileStore {

    private static final String SELECT = """
            SELECT id, owner_id, area, name, state, dry_run, content_type, bytes, bytes_expected, sha256, run,
                   rows_total, rows_done, created, changed, unchanged, refused, failure_code, failure_detail,
                   columns, metadata, images_prefix, version, created_at, finished_at
            FROM files.files
            """;

    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FileStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False where an upload of the same person to the same place is under way already. */
    boolean insert(StoredFile file) {
        return values(jdbc.sql("""
                INSERT INTO files.files (id, owner_id, area, name, state, dry_run, content_type, bytes, bytes_expected,
                                         sha256, content_key, run, run_token, rows_total, rows_done, created, changed,
                                         unchanged, refused, failure_code, failure_detail, columns, metadata,
                                         images_prefix, version, created_at, changed_at, finished_at)
                VALUES (:id, :owner, :area, :name, :state, :dryRun, :contentType, :bytes, :bytesExpected,
                        :sha256, :contentKey, :run, 0, :total, :rows, :created, :changed,
                        :unchanged, :refused, :failureCode, :failureDetail, :columns::text[], :metadata::jsonb,
                        :imagesPrefix, :version, :createdAt, :createdAt, :finishedAt)
                ON CONFLICT DO NOTHING
                """), file)
                        .param("owner", file.ownerId())
                        .param("area", file.area().label())
                        .param("name", file.name())
                        .param("createdAt", time(file.createdAt()))
                        .update()
                == 1;
    }

    /** Writes a file that was read under {@link #lock}. */
    void update(StoredFile file, Instant now) {
        values(jdbc.sql("""
                UPDATE files.files
                SET state = :state,
                    dry_run = :dryRun,
                    content_type = :contentType,
                    bytes = :bytes,
                    bytes_expected = :bytesExpected,
                    sha256 = :sha256,
                    content_key = :contentKey,
                    run = :run,
                    run_token = CASE WHEN run = :run THEN run_token ELSE 0 END,
                    rows_total = :total,
                    rows_done = :rows,
                    created = :created,
                    changed = :changed,
                    unchanged = :unchanged,
                    refused = :refused,
                    failure_code = :failureCode,
                    failure_detail = :failureDetail,
                    columns = :columns::text[],
                    metadata = :metadata::jsonb,
                    images_prefix = :imagesPrefix,
                    version = :version,
                    changed_at = :now,
                    finished_at = :finishedAt
                WHERE id = :id
                """), file).param("now", time(now)).update();
    }

    private JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, StoredFile file) {
        var content = file.content();
        var work = file.work();
        var findings = file.findings();
        var failure = work.failure();
        var finishedAt = work.finishedAt();
        return progress(statement, work.progress())
                .param("id", file.id())
                .param("state", work.state().label())
                .param("dryRun", work.dryRun())
                .param("contentType", content.type())
                .param("bytes", content.bytes())
                .param("bytesExpected", content.bytesExpected())
                .param("sha256", content.sha256())
                .param(
                        "contentKey",
                        work.state() == FileState.UPLOADING
                                ? null
                                : file.contentKey().value())
                .param("run", work.run())
                .param("failureCode", failure == null ? null : failure.code())
                .param("failureDetail", failure == null ? null : failure.detail())
                .param("columns", findings.columns().toArray(String[]::new))
                .param("metadata", json.writeValueAsString(findings.metadata()))
                .param("imagesPrefix", findings.imagesPrefix())
                .param("version", file.version())
                .param("finishedAt", finishedAt == null ? null : time(finishedAt));
    }

    private static JdbcClient.StatementSpec progress(JdbcClient.StatementSpec statement, Progress progress) {
        return statement
                .param("total", progress.total())
                .param("rows", progress.rows())
                .param("created", progress.created())
                .param("changed", progress.changed())
                .param("unchanged", progress.unchanged())
                .param("refused", progress.refused());
    }

    /** Lets only that run of the file's job write from now on. False where a later one did so before. */
    boolean updateToken(UUID id, int run, long token) {
        return jdbc.sql("""
                UPDATE files.files
                SET run_token = :token
                WHERE id = :id
                  AND run = :run
                  AND run_token <= :token
                """)
                        .param("token", token)
                        .param("id", id)
                        .param("run", run)
                        .update()
                == 1;
    }

    Optional<StoredFile> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(this::toFile)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the file until the transaction ends. */
    Optional<StoredFile> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(this::toFile)
                .optional();
    }

    /** As {@link #lock}, where that run of its job may still write. */
    Optional<StoredFile> lock(UUID id, int run, long token) {
        return jdbc.sql(SELECT + "WHERE id = :id AND run = :run AND run_token = :token FOR UPDATE")
                .param("id", id)
                .param("run", run)
                .param("token", token)
                .query(this::toFile)
                .optional();
    }

    /** The upload of that person to that place that is under way, locked. */
    Optional<StoredFile> lockUploading(UUID owner, Area area, String name) {
        return jdbc.sql(SELECT + """
                WHERE owner_id = :owner
                  AND area = :area
                  AND name = :name
                  AND state = 'uploading'
                FOR UPDATE
                """)
                .param("owner", owner)
                .param("area", area.label())
                .param("name", name)
                .query(this::toFile)
                .optional();
    }

    /** Newest first. */
    List<StoredFile> list(@Nullable Area area, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                WHERE (:area::text IS NULL OR area = :area)
                  AND (:before::uuid IS NULL OR id < :before::uuid)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("area", area == null ? null : area.label())
                .param("before", before)
                .param("limit", limit)
                .query(this::toFile)
                .list();
    }

    /** Uploads of which no piece came since then. */
    List<UUID> listStale(Instant before, int limit) {
        return jdbc.sql("""
                SELECT id
                FROM files.files
                WHERE state = 'uploading'
                  AND changed_at < :before
                ORDER BY id
                LIMIT :limit
                """)
                .param("before", time(before))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    boolean delete(UUID id) {
        return jdbc.sql("DELETE FROM files.files WHERE id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Those of the keys that a row refers to. */
    Set<String> findReferenced(Collection<String> keys) {
        return jdbc.sql("""
                SELECT asked.key
                FROM unnest(:keys::text[]) AS asked (key)
                JOIN files.files AS f ON f.id::text = split_part(asked.key, '/', 3)
                WHERE f.content_key = asked.key
                   OR starts_with(asked.key, f.images_prefix || '/')
                   OR EXISTS (SELECT FROM files.parts AS p WHERE p.file_id = f.id AND p.blob_key = asked.key)
                """)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private StoredFile toFile(ResultSet row, int number) throws SQLException {
        return new StoredFile(
                row.getObject("id", UUID.class),
                row.getObject("owner_id", UUID.class),
                Area.of(row.getString("area")),
                row.getString("name"),
                new StoredFile.Content(
                        row.getString("content_type"),
                        row.getLong("bytes"),
                        row.getObject("bytes_expected", Long.class),
                        row.getString("sha256")),
                toWork(row),
                new StoredFile.Findings(
                        texts(row.getArray("columns")),
                        json.readValue(row.getString("metadata"), METADATA),
                        row.getString("images_prefix")),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static StoredFile.Work toWork(ResultSet row) throws SQLException {
        var failureCode = row.getString("failure_code");
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new StoredFile.Work(
                FileState.ofLabel(row.getString("state")),
                row.getBoolean("dry_run"),
                row.getInt("run"),
                toProgress(row),
                failureCode == null ? null : new Failure(failureCode, row.getString("failure_detail")),
                finishedAt == null ? null : finishedAt.toInstant());
    }

    private static Progress toProgress(ResultSet row) throws SQLException {
        return new Progress(
                row.getLong("rows_done"),
                row.getObject("rows_total", Long.class),
                row.getLong("created"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("refused"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
