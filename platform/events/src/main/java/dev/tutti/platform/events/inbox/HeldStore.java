package dev.tutti.platform.events.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dead letters and what waits behind them. Whoever touches a key's held events locks its row in blocked_keys first. */
final class HeldStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    HeldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks a blocked key and says how many events are held; empty where the key is not blocked (any more). */
    OptionalInt lock(String schema, String consumer, String key) {
        return jdbc.sql("""
                SELECT held
                FROM %s.blocked_keys
                WHERE consumer = :consumer
                  AND message_key = :key
                FOR UPDATE
                """.formatted(schema))
                .param("consumer", consumer)
                .param("key", key)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Counts one more held event, and thereby blocks and locks the key. */
    void block(String schema, String consumer, String key) {
        jdbc.sql("""
                INSERT INTO %s.blocked_keys AS blocked (consumer, message_key, held)
                VALUES (:consumer, :key, 1)
                ON CONFLICT (consumer, message_key) DO UPDATE
                SET held = blocked.held + 1
                """.formatted(schema))
                .param("consumer", consumer)
                .param("key", key)
                .update();
    }

    /** Counts one held event less, and unblocks the key with the last. */
    void unblock(String schema, String consumer, String key) {
        int deleted = jdbc.sql("""
                DELETE FROM %s.blocked_keys
                WHERE consumer = :consumer
                  AND message_key = :key
                  AND held = 1
                """.formatted(schema))
                .param("consumer", consumer)
                .param("key", key)
                .update();
        if (deleted == 0) {
            countDown(schema, consumer, key);
        }
    }

    private void countDown(String schema, String consumer, String key) {
        jdbc.sql("""
                UPDATE %s.blocked_keys
                SET held = held - 1
                WHERE consumer = :consumer
                  AND message_key = :key
                """.formatted(schema))
                .param("consumer", consumer)
                .param("key", key)
                .update();
    }

    void insertParked(String schema, String consumer, Message message) {
        insert(schema, consumer, message);
    }

    void insertDead(String schema, String consumer, Message message, Autopsy autopsy) {
        fail(schema, insert(schema, consumer, message), autopsy);
    }

    private long insert(String schema, String consumer, Message message) {
        return jdbc.sql("""
                INSERT INTO %s.held_events (consumer, message_key, event_id, event_type, topic, partition_number,
                    log_offset, headers, payload)
                VALUES (:consumer, :key, :eventId, :eventType, :topic, :partition, :offset, :headers::jsonb, :payload)
                RETURNING id
                """.formatted(schema))
                .param("consumer", consumer)
                .param("key", message.key())
                .param("eventId", message.eventId())
                .param("eventType", message.eventType())
                .param("topic", message.origin().topic())
                .param("partition", message.origin().partition())
                .param("offset", message.origin().offset())
                .param("headers", JSON.writeValueAsString(message.headers()))
                .param("payload", message.payload())
                .query(Long.class)
                .single();
    }

    /** Notes one more failure, which makes a parked event a dead letter. */
    void fail(String schema, long id, Autopsy autopsy) {
        jdbc.sql("""
                UPDATE %s.held_events
                SET reason = :reason,
                    stack = :stack,
                    attempts = attempts + :attempts,
                    held_at = clock_timestamp()
                WHERE id = :id
                """.formatted(schema))
                .param("reason", autopsy.reason())
                .param("stack", autopsy.stack())
                .param("attempts", autopsy.attempts())
                .param("id", id)
                .update();
    }

    /** The event of a blocked key that has to be handled next. */
    Optional<HeldEvent> findFirst(String schema, String consumer, String key) {
        return jdbc.sql("""
                SELECT id, consumer, message_key, event_id, event_type, topic, partition_number, log_offset,
                    headers, payload, reason, stack, attempts, held_at, 0 AS held
                FROM %s.held_events
                WHERE consumer = :consumer
                  AND message_key = :key
                ORDER BY id
                LIMIT 1
                """.formatted(schema))
                .param("consumer", consumer)
                .param("key", key)
                .query(HeldStore::toHeld)
                .optional();
    }

    Optional<HeldEvent> findDead(String schema, long id) {
        return jdbc.sql("""
                SELECT held.id, consumer, message_key, event_id, event_type, topic, partition_number, log_offset,
                    headers, payload, reason, stack, attempts, held_at, blocked.held
                FROM %1$s.held_events held
                JOIN %1$s.blocked_keys blocked USING (consumer, message_key)
                WHERE held.id = :id
                  AND reason IS NOT NULL
                """.formatted(schema))
                .param("id", id)
                .query(HeldStore::toHeld)
                .optional();
    }

    List<HeldEvent> listDead(String schema, long after, int limit) {
        return jdbc.sql("""
                SELECT held.id, consumer, message_key, event_id, event_type, topic, partition_number, log_offset,
                    headers, payload, reason, stack, attempts, held_at, blocked.held
                FROM %1$s.held_events held
                JOIN %1$s.blocked_keys blocked USING (consumer, message_key)
                WHERE held.id > :after
                  AND reason IS NOT NULL
                ORDER BY held.id
                LIMIT :limit
                """.formatted(schema))
                .param("after", after)
                .param("limit", limit)
                .query(HeldStore::toHeld)
                .list();
    }

    void delete(String schema, long id) {
        jdbc.sql("""
                DELETE FROM %s.held_events
                WHERE id = :id
                """.formatted(schema)).param("id", id).update();
    }

    /** Forgets everything that a consumer holds; a retry under way ends first. */
    void deleteAll(String schema, String consumer) {
        jdbc.sql("""
                DELETE FROM %s.blocked_keys
                WHERE consumer = :consumer
                """.formatted(schema)).param("consumer", consumer).update();
        jdbc.sql("""
                DELETE FROM %s.held_events
                WHERE consumer = :consumer
                """.formatted(schema)).param("consumer", consumer).update();
    }

    int countDead(String schema, String consumer) {
        return jdbc.sql("""
                SELECT count(*)
                FROM %s.held_events
                WHERE consumer = :consumer
                  AND reason IS NOT NULL
                """.formatted(schema))
                .param("consumer", consumer)
                .query(Integer.class)
                .single();
    }

    private static HeldEvent toHeld(ResultSet row, int number) throws SQLException {
        var origin =
                new Message.Origin(row.getString("topic"), row.getInt("partition_number"), row.getLong("log_offset"));
        var message = new Message(
                row.getObject("event_id", UUID.class),
                row.getString("event_type"),
                row.getString("message_key"),
                origin,
                JSON.readValue(row.getString("headers"), HEADERS),
                row.getBytes("payload"));
        return new HeldEvent(
                row.getLong("id"),
                row.getString("consumer"),
                message,
                row.getString("reason"),
                row.getString("stack"),
                row.getInt("attempts"),
                row.getTimestamp("held_at").toInstant(),
                row.getInt("held"));
    }
}
