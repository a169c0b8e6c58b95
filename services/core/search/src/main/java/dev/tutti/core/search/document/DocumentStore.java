package dev.tutti.core.search.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class DocumentStore {

    private static final String SELECT = """
            SELECT kind, id, parent_id, version, is_live, content
            FROM search.documents
            WHERE generation = :generation
              AND kind = :kind
              AND id = :id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DocumentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The one that serves, and the one that is built, if one is; a change of them waits until this is written. */
    List<Integer> listGenerations() {
        return jdbc.sql("SELECT generation FROM search.generations ORDER BY generation FOR KEY SHARE")
                .query(Integer.class)
                .list();
    }

    /** Writes what is newer than what is known; false where it is not. */
    boolean save(int generation, Document document) {
        return jdbc.sql("""
                INSERT INTO search.documents AS known (generation, kind, id, parent_id, version, is_live, content)
                VALUES (:generation, :kind, :id, :parent, :version, :live, :content::jsonb)
                ON CONFLICT (generation, kind, id) DO UPDATE
                SET parent_id = EXCLUDED.parent_id,
                    version = EXCLUDED.version,
                    is_live = EXCLUDED.is_live,
                    content = EXCLUDED.content,
                    changed = pg_current_xact_id()
                WHERE known.version < EXCLUDED.version
                """)
                        .param("generation", generation)
                        .param("kind", document.kind().label())
                        .param("id", document.id())
                        .param("parent", document.parentId())
                        .param("version", document.version())
                        .param("live", document.isLive())
                        .param("content", json.writeValueAsString(document.content()))
                        .update()
                > 0;
    }

    /** Writes a document that was read under {@link #lock}. */
    void update(int generation, Document document) {
        jdbc.sql("""
                UPDATE search.documents
                SET version = :version,
                    is_live = :live,
                    content = :content::jsonb,
                    changed = pg_current_xact_id()
                WHERE generation = :generation
                  AND kind = :kind
                  AND id = :id
                """)
                .param("generation", generation)
                .param("kind", document.kind().label())
                .param("id", document.id())
                .param("version", document.version())
                .param("live", document.isLive())
                .param("content", json.writeValueAsString(document.content()))
                .update();
    }

    /** Hides what is not newer than that version; false where it is, or was never there. */
    boolean hide(int generation, Kind kind, UUID id, long version) {
        return jdbc.sql("""
                UPDATE search.documents
                SET is_live = FALSE,
                    version = :version,
                    changed = pg_current_xact_id()
                WHERE generation = :generation
                  AND kind = :kind
                  AND id = :id
                  AND version <= :version
                """)
                        .param("generation", generation)
                        .param("kind", kind.label())
                        .param("id", id)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Hides the tracks of a release that are older than that version. */
    void hideChildren(int generation, UUID parentId, long version) {
        jdbc.sql("""
                UPDATE search.documents
                SET is_live = FALSE,
                    changed = pg_current_xact_id()
                WHERE generation = :generation
                  AND parent_id = :parent
                  AND version < :version
                  AND is_live
                """)
                .param("generation", generation)
                .param("parent", parentId)
                .param("version", version)
                .update();
    }

    boolean hasLiveChildren(int generation, UUID parentId) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM search.documents
                    WHERE generation = :generation
                      AND parent_id = :parent
                      AND is_live)
                """)
                .param("generation", generation)
                .param("parent", parentId)
                .query(Boolean.class)
                .single();
    }

    Optional<Document> find(int generation, Kind kind, UUID id) {
        return jdbc.sql(SELECT)
                .param("generation", generation)
                .param("kind", kind.label())
                .param("id", id)
                .query(this::toDocument)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the document until the transaction ends. */
    Optional<Document> lock(int generation, Kind kind, UUID id) {
        return jdbc.sql(SELECT + "FOR UPDATE")
                .param("generation", generation)
                .param("kind", kind.label())
                .param("id", id)
                .query(this::toDocument)
                .optional();
    }

    /** {@code xid8} goes as text: JDBC knows no type for it. Its values stay below what a long holds. */
    List<ChangedDocument> listChanged(Position after, int limit) {
        return jdbc.sql("""
                SELECT documents.kind, documents.id, documents.parent_id, documents.version, documents.is_live,
                       documents.content, documents.changed::text AS changed, COALESCE(popularities.count, 0) AS popularity
                FROM search.documents
                LEFT JOIN search.popularities
                       ON popularities.kind = documents.kind AND popularities.id = documents.id
                WHERE documents.generation = :generation
                  AND (documents.changed, documents.kind, documents.id) > (:change::text::xid8, :kind, :id)
                ORDER BY documents.changed, documents.kind, documents.id
                LIMIT :limit
                """)
                .param("generation", after.generation())
                .param("change", Long.toString(after.change()))
                .param("kind", after.kind())
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> new ChangedDocument(
                        toDocument(row, number), Long.parseLong(row.getString("changed")), row.getLong("popularity")))
                .list();
    }

    long getHorizon() {
        return Long.parseLong(jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
                .query(String.class)
                .single());
    }

    private Document toDocument(ResultSet row, int number) throws SQLException {
        return new Document(
                Kind.of(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getLong("version"),
                row.getBoolean("is_live"),
                json.readValue(row.getString("content"), Content.class));
    }
}
