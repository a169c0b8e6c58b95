package dev.tutti.platform.events.inbox;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which events each consumer of a service has taken. */
final class InboxStore {

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of the attempt to take an event. */
    enum Taking {
        /** The event is this transaction's to handle. */
        TAKEN,
        /** It was handled or held before. */
        KNOWN,
        /** An earlier event of its key is a dead letter. */
        BLOCKED,
        /** A replay has begun another generation. */
        STALE
    }

    int getGeneration(String schema, String consumer) {
        return jdbc.sql("""
                INSERT INTO %s.consumers AS known (name)
                VALUES (:consumer)
                ON CONFLICT (name) DO UPDATE
                SET name = known.name
                WHERE false
                RETURNING generation
                """.formatted(schema))
                .param("consumer", consumer)
                .query(Integer.class)
                .optional()
                .orElseGet(() -> readGeneration(schema, consumer));
    }

    private int readGeneration(String schema, String consumer) {
        return jdbc.sql("""
                SELECT generation
                FROM %s.consumers
                WHERE name = :consumer
                """.formatted(schema))
                .param("consumer", consumer)
                .query(Integer.class)
                .single();
    }

    /**
     * Takes an event into the inbox. The consumer's row is held until the end of the transaction, so that no replay
     * comes between this and the effect.
     */
    Taking take(String schema, String consumer, int generation, UUID eventId, String key) {
        int inserted = jdbc.sql("""
                INSERT INTO %1$s.inbox (consumer, generation, event_id)
                SELECT known.name, known.generation, :eventId
                FROM %1$s.consumers known
                WHERE known.name = :consumer
                  AND known.generation = :generation
                  AND NOT EXISTS (
                      SELECT 1
                      FROM %1$s.blocked_keys blocked
                      WHERE blocked.consumer = :consumer
                        AND blocked.message_key = :key)
                FOR KEY SHARE OF known
                ON CONFLICT DO NOTHING
                """.formatted(schema))
                .param("eventId", eventId)
                .param("consumer", consumer)
                .param("generation", generation)
                .param("key", key)
                .update();
        return inserted == 1 ? Taking.TAKEN : reasonNotTaken(schema, consumer, generation, eventId);
    }

    private Taking reasonNotTaken(String schema, String consumer, int generation, UUID eventId) {
        return jdbc.sql("""
                SELECT CASE
                    WHEN known.generation <> :generation THEN 'STALE'
                    WHEN EXISTS (
                        SELECT 1
                        FROM %1$s.inbox
                        WHERE consumer = known.name
                          AND generation = :generation
                          AND event_id = :eventId) THEN 'KNOWN'
                    ELSE 'BLOCKED'
                END
                FROM %1$s.consumers known
                WHERE known.name = :consumer
                """.formatted(schema))
                .param("generation", generation)
                .param("eventId", eventId)
                .param("consumer", consumer)
                .query((row, number) -> Taking.valueOf(row.getString(1)))
                .single();
    }

    /** Takes an event that is going to be held; its key may be blocked. False where it was taken before. */
    boolean takeToHold(String schema, String consumer, int generation, UUID eventId) {
        return jdbc.sql("""
                INSERT INTO %1$s.inbox (consumer, generation, event_id)
                SELECT known.name, known.generation, :eventId
                FROM %1$s.consumers known
                WHERE known.name = :consumer
                  AND known.generation = :generation
                FOR KEY SHARE OF known
                ON CONFLICT DO NOTHING
                """.formatted(schema))
                        .param("eventId", eventId)
                        .param("consumer", consumer)
                        .param("generation", generation)
                        .update()
                == 1;
    }

    /** Begins another generation, after every delivery under way has ended and before the next can begin. */
    int beginGeneration(String schema, String consumer) {
        jdbc.sql("""
                SELECT generation
                FROM %s.consumers
                WHERE name = :consumer
                FOR UPDATE
                """.formatted(schema))
                .param("consumer", consumer)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                UPDATE %s.consumers
                SET generation = generation + 1
                WHERE name = :consumer
                RETURNING generation
                """.formatted(schema))
                .param("consumer", consumer)
                .query(Integer.class)
                .single();
    }

    /** Deletes some rows of generations that are over, and says how many. */
    int deleteStale(String schema, int limit) {
        return jdbc.sql("""
                DELETE FROM %1$s.inbox
                WHERE (consumer, generation, event_id) IN (
                    SELECT inbox.consumer, inbox.generation, inbox.event_id
                    FROM %1$s.consumers known
                    JOIN %1$s.inbox ON inbox.consumer = known.name
                        AND inbox.generation < known.generation
                    LIMIT :limit)
                """.formatted(schema)).param("limit", limit).update();
    }
}
