package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.codec.EventSchema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The outbox of each service's schema. */
final class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds rows of one schema; their ids follow the order of the list. */
    void insert(String schema, List<NewRow> rows) {
        jdbc.sql("""
                INSERT INTO %s.outbox (event_id, event_type, message_key, payload, traceparent, tracestate)
                SELECT event_id, event_type, message_key, payload, traceparent, tracestate
                FROM unnest(:eventIds, :eventTypes, :keys, :payloads, :traceparents, :tracestates) WITH ORDINALITY
                    AS fact (event_id, event_type, message_key, payload, traceparent, tracestate, number)
                ORDER BY number
                """.formatted(schema))
                .param("eventIds", rows.stream().map(NewRow::eventId).toArray(UUID[]::new))
                .param("eventTypes", texts(rows, NewRow::eventType))
                .param("keys", texts(rows, NewRow::key))
                .param("payloads", rows.stream().map(NewRow::payload).toArray(byte[][]::new))
                .param("traceparents", texts(rows, NewRow::traceparent))
                .param("tracestates", texts(rows, NewRow::tracestate))
                .update();
    }

    private static @Nullable String[] texts(List<NewRow> rows, Function<NewRow, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    List<UnsentRow> listUnsent(String schema, int limit) {
        return jdbc.sql("""
                SELECT id, event_id, event_type, message_key, payload, traceparent, tracestate, created_at
                FROM %s.outbox
                WHERE sent_at IS NULL
                ORDER BY id
                LIMIT :limit
                """.formatted(schema))
                .param("limit", limit)
                .query(OutboxStore::toRow)
                .list();
    }

    /**
     * Marks rows without waiting for the disk at the commit: a mark that a crash takes back means a repetition, and
     * those the inbox drops.
     */
    void markSent(String schema, List<Long> ids) {
        jdbc.sql("""
                UPDATE %s.outbox
                SET sent_at = clock_timestamp()
                FROM (SELECT set_config('synchronous_commit', 'off', true)) AS quick
                WHERE id = ANY (:ids)
                  AND sent_at IS NULL
                """.formatted(schema)).param("ids", ids.toArray(Long[]::new)).update();
    }

    /**
     * Deletes some of the oldest rows if they were sent long ago, and says how many. Looking at the first ids only is
     * enough, since rows are sent in that order, and it needs no index on the time.
     */
    int deleteSent(String schema, Duration age, int limit) {
        return jdbc.sql("""
                DELETE FROM %1$s.outbox
                WHERE id IN (
                    SELECT id
                    FROM (SELECT id, sent_at FROM %1$s.outbox ORDER BY id LIMIT :limit) AS oldest
                    WHERE sent_at < clock_timestamp() - :seconds * interval '1 second')
                """.formatted(schema))
                .param("limit", limit)
                .param("seconds", age.toSeconds())
                .update();
    }

    void register(String schema, EventSchema registered) {
        jdbc.sql("""
                INSERT INTO %s.event_schemas (fingerprint, event_type, definition)
                VALUES (:fingerprint, :eventType, :definition)
                ON CONFLICT (fingerprint) DO NOTHING
                """.formatted(schema))
                .param("fingerprint", registered.fingerprint())
                .param("eventType", registered.eventType())
                .param("definition", registered.definition())
                .update();
    }

    Optional<EventSchema> findSchema(String schema, long fingerprint) {
        return jdbc.sql("""
                SELECT definition
                FROM %s.event_schemas
                WHERE fingerprint = :fingerprint
                """.formatted(schema))
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional()
                .map(EventSchema::parse);
    }

    static UnsentRow toRow(ResultSet row, int number) throws SQLException {
        return new UnsentRow(
                row.getLong("id"),
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("message_key"),
                row.getBytes("payload"),
                row.getString("traceparent"),
                row.getString("tracestate"),
                row.getTimestamp("created_at").toInstant());
    }
}
