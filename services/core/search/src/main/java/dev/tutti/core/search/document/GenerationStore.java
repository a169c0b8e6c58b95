package dev.tutti.core.search.document;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class GenerationStore {

    private final JdbcClient jdbc;

    GenerationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int getServing() {
        return jdbc.sql("SELECT generation FROM search.generations WHERE is_serving")
                .query(Integer.class)
                .single();
    }

    Optional<Integer> findBuilding() {
        return jdbc.sql("SELECT generation FROM search.generations WHERE NOT is_serving")
                .query(Integer.class)
                .optional();
    }

    /**
     * The numbers are the consumer's, whose next generation has begun in this transaction. What a generation waited for
     * that was given up, the next waits for, too.
     */
    void begin(String consumer) {
        jdbc.sql("""
                INSERT INTO search.generations (generation, is_serving)
                SELECT generation, FALSE
                FROM search.consumers
                WHERE name = :consumer
                """).param("consumer", consumer).update();
        jdbc.sql("""
                INSERT INTO search.awaited_events (generation, event_id)
                SELECT consumers.generation, taken.event_id
                FROM search.consumers
                CROSS JOIN (
                    SELECT event_id
                    FROM search.inbox
                    WHERE consumer = :consumer
                    UNION
                    SELECT event_id
                    FROM search.awaited_events) AS taken
                WHERE consumers.name = :consumer
                """).param("consumer", consumer).update();
    }

    boolean isWaiting(int generation, String consumer) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM search.awaited_events AS awaited
                    WHERE awaited.generation = :generation
                      AND NOT EXISTS (
                          SELECT 1
                          FROM search.inbox
                          WHERE inbox.consumer = :consumer
                            AND inbox.generation = :generation
                            AND inbox.event_id = awaited.event_id))
                """)
                .param("generation", generation)
                .param("consumer", consumer)
                .query(Boolean.class)
                .single();
    }

    void serve(int generation) {
        jdbc.sql("DELETE FROM search.generations WHERE generation <> :generation")
                .param("generation", generation)
                .update();
        jdbc.sql("UPDATE search.generations SET is_serving = TRUE WHERE generation = :generation")
                .param("generation", generation)
                .update();
    }

    void delete(int generation) {
        jdbc.sql("DELETE FROM search.generations WHERE generation = :generation")
                .param("generation", generation)
                .update();
    }

    int deleteStale(int limit) {
        int documents = jdbc.sql("""
                DELETE FROM search.documents
                WHERE (generation, kind, id) IN (
                    SELECT generation, kind, id
                    FROM search.documents
                    WHERE generation NOT IN (SELECT generation FROM search.generations)
                    ORDER BY generation, kind, id
                    LIMIT :limit)
                """).param("limit", limit).update();
        int awaited = jdbc.sql("""
                DELETE FROM search.awaited_events
                WHERE (generation, event_id) IN (
                    SELECT generation, event_id
                    FROM search.awaited_events
                    WHERE generation NOT IN (SELECT generation FROM search.generations WHERE NOT is_serving)
                    ORDER BY generation, event_id
                    LIMIT :limit)
                """).param("limit", limit).update();
        return documents + awaited;
    }
}
