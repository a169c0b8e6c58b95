package dev.tutti.core.search.popularity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PopularityStore {

    private final JdbcClient jdbc;

    PopularityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts, and marks the document as changed where the count passed a step: 1, 2, 3, 5, 8, 12, 18, ... */
    void add(String kind, UUID id, long count) {
        jdbc.sql("""
                WITH counted AS (
                    INSERT INTO search.popularities AS known (kind, id, count)
                    VALUES (:kind, :id, :count)
                    ON CONFLICT (kind, id) DO UPDATE
                    SET count = known.count + EXCLUDED.count
                    RETURNING kind, id, count)
                UPDATE search.documents
                SET changed = pg_current_xact_id()
                FROM counted
                WHERE documents.kind = counted.kind
                  AND documents.id = counted.id
                  AND documents.generation IN (SELECT generation FROM search.generations)
                  AND trunc(log(1.5, counted.count)) > trunc(log(1.5, GREATEST(counted.count - :count, 0.9)))
                """).param("kind", kind).param("id", id).param("count", count).update();
    }

    Optional<UUID> findArtist(UUID releaseId) {
        return jdbc.sql("""
                SELECT parent_id
                FROM search.documents
                WHERE kind = 'releases'
                  AND id = :release
                  AND parent_id IS NOT NULL
                ORDER BY generation
                LIMIT 1
                """).param("release", releaseId).query(UUID.class).optional();
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM search.popularities").update();
    }
}
