package dev.tutti.commerce.orders.webhook;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceivedMessageStore {

    private final JdbcClient jdbc;

    ReceivedMessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(String provider, String messageId) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM orders.provider_events
                    WHERE provider = :provider
                      AND event_id = :id)
                """)
                .param("provider", provider)
                .param("id", messageId)
                .query(Boolean.class)
                .single();
    }

    void insert(String provider, String messageId, Instant now) {
        jdbc.sql("""
                INSERT INTO orders.provider_events (provider, event_id, received_at)
                VALUES (:provider, :id, :now)
                ON CONFLICT (provider, event_id) DO NOTHING
                """)
                .param("provider", provider)
                .param("id", messageId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    int deleteOlder(Instant before, int limit) {
        return jdbc.sql("""
                DELETE FROM orders.provider_events
                WHERE (provider, event_id) IN (
                    SELECT provider, event_id
                    FROM orders.provider_events
                    WHERE received_at < :before
                    ORDER BY received_at
                    LIMIT :limit)
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }
}
