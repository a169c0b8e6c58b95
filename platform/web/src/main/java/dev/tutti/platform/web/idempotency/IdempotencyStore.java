package dev.tutti.platform.web.idempotency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps keys and answers in the owning service's schema; the schema is a declared service's name, never input. */
final class IdempotencyStore {

    record Entry(String schema, String caller, String key, String requestHash) {}

    record Answer(String requestHash, String response) {}

    private final JdbcClient jdbc;

    IdempotencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this transaction is the only one with the key; the lock ends with the transaction, or its connection. */
    boolean lock(Entry entry) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "idempotency/" + entry.schema() + "/" + entry.caller() + "/" + entry.key())
                .query(Boolean.class)
                .single();
    }

    Optional<Answer> find(Entry entry) {
        return jdbc.sql("""
                SELECT request_hash, response
                FROM %s.idempotency_keys
                WHERE caller = :caller
                  AND key = :key
                """.formatted(entry.schema()))
                .param("caller", entry.caller())
                .param("key", entry.key())
                .query(IdempotencyStore::toAnswer)
                .optional();
    }

    void insert(Entry entry, String response, Instant now) {
        jdbc.sql("""
                INSERT INTO %s.idempotency_keys (caller, key, request_hash, response, created_at)
                VALUES (:caller, :key, :hash, :response, :now)
                """.formatted(entry.schema()))
                .param("caller", entry.caller())
                .param("key", entry.key())
                .param("hash", entry.requestHash())
                .param("response", response)
                .param("now", utc(now))
                .update();
    }

    /** Removes at most {@code batch} answers; rows that another process is removing are left to it. */
    int deleteOlder(String schema, Instant than, int batch) {
        return jdbc.sql("""
                DELETE FROM %1$s.idempotency_keys
                WHERE (caller, key) IN (
                    SELECT caller, key
                    FROM %1$s.idempotency_keys
                    WHERE created_at < :than
                    ORDER BY created_at
                    LIMIT :batch
                    FOR UPDATE SKIP LOCKED)
                """.formatted(schema))
                .param("than", utc(than))
                .param("batch", batch)
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Answer toAnswer(ResultSet row, int number) throws SQLException {
        return new Answer(row.getString("request_hash"), row.getString("response"));
    }
}
