package dev.tutti.platform.runtime.lease;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows behind {@link Leases}. All times are the database's. */
final class LeaseStore {

    private final JdbcClient jdbc;

    LeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes a lease that is new or expired, and returns its token; empty while another process holds it. */
    Optional<Long> take(String schema, String name, UUID holder, Duration term) {
        return jdbc.sql("""
                INSERT INTO %1$s.leases AS held (name, holder, token, expires_at)
                VALUES (:name, :holder, 1, clock_timestamp() + :millis * interval '1 millisecond')
                ON CONFLICT (name) DO UPDATE
                SET holder = excluded.holder,
                    token = held.token + 1,
                    expires_at = excluded.expires_at
                WHERE held.expires_at < clock_timestamp()
                RETURNING token
                """.formatted(schema))
                .param("name", name)
                .param("holder", holder)
                .param("millis", term.toMillis())
                .query(Long.class)
                .optional();
    }

    /** Extends a lease that is still this holder's; false where it is not. */
    boolean renew(String schema, String name, UUID holder, long token, Duration term) {
        return jdbc.sql("""
                UPDATE %s.leases
                SET expires_at = clock_timestamp() + :millis * interval '1 millisecond'
                WHERE name = :name
                  AND holder = :holder
                  AND token = :token
                """.formatted(schema))
                        .param("millis", term.toMillis())
                        .param("name", name)
                        .param("holder", holder)
                        .param("token", token)
                        .update()
                == 1;
    }

    /** Lets the next process in at once. */
    void giveUp(String schema, String name, UUID holder, long token) {
        jdbc.sql("""
                UPDATE %s.leases
                SET expires_at = '-infinity'
                WHERE name = :name
                  AND holder = :holder
                  AND token = :token
                """.formatted(schema))
                .param("name", name)
                .param("holder", holder)
                .param("token", token)
                .update();
    }

    /** Whether this token is still the newest; the row stays locked until the transaction ends. */
    boolean lock(String schema, String name, long token) {
        return jdbc.sql("""
                SELECT token = :token
                FROM %s.leases
                WHERE name = :name
                FOR SHARE
                """.formatted(schema))
                .param("token", token)
                .param("name", name)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
