package dev.tutti.core.notifications.occasion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OccasionStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OccasionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Occasion occasion) {
        var event = occasion.event();
        jdbc.sql("""
                INSERT INTO notifications.occasions (event_id, kind, event, occurred_at)
                VALUES (:id, :kind, :event::jsonb, :occurredAt)
                ON CONFLICT (event_id) DO NOTHING
                """)
                .param("id", event.eventId())
                .param("kind", occasion.kind().label())
                .param("event", json.writeValueAsString(event))
                .param("occurredAt", event.occurredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Occasion> find(UUID eventId) {
        return jdbc.sql("""
                SELECT kind, event
                FROM notifications.occasions
                WHERE event_id = :id
                """).param("id", eventId).query(this::toOccasion).optional();
    }

    /** Messages go with their occasion. */
    int deleteBefore(Instant moment, int limit) {
        return jdbc.sql("""
                DELETE FROM notifications.occasions
                WHERE event_id IN (
                    SELECT event_id
                    FROM notifications.occasions
                    WHERE occurred_at < :moment
                    ORDER BY occurred_at
                    LIMIT :limit)
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    private Occasion toOccasion(ResultSet row, int number) throws SQLException {
        var kind = Kind.of(row.getString("kind"));
        return new Occasion(kind, json.readValue(row.getString("event"), kind.event()));
    }
}
