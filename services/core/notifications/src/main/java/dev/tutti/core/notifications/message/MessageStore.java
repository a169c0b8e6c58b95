package dev.tutti.core.notifications.message;

import dev.tutti.core.notifications.channel.ChannelName;
import dev.tutti.core.notifications.occasion.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MessageStore {

    private static final String SELECT = """
            SELECT m.id, m.event_id, o.kind, m.reader_key, m.channel, m.state, m.attempts, m.problem, m.created_at,
                   m.finished_at
            FROM notifications.messages AS m
            JOIN notifications.occasions AS o ON o.event_id = m.event_id
            """;

    private final JdbcClient jdbc;

    MessageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is one for that event, reader and channel. */
    boolean insert(Message message) {
        return jdbc.sql("""
                INSERT INTO notifications.messages (id, event_id, reader_key, channel, state, attempts, created_at)
                VALUES (:id, :event, :reader, :channel, :state, :attempts, :createdAt)
                ON CONFLICT (event_id, reader_key, channel) DO NOTHING
                """)
                        .param("id", message.id())
                        .param("event", message.eventId())
                        .param("reader", message.readerKey())
                        .param("channel", message.channel().label())
                        .param("state", message.state().label())
                        .param("attempts", message.attempts())
                        .param("createdAt", message.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE m.id = :id")
                .param("id", id)
                .query(MessageStore::toMessage)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the message until the transaction ends. */
    Optional<Message> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE m.id = :id FOR UPDATE OF m")
                .param("id", id)
                .query(MessageStore::toMessage)
                .optional();
    }

    void update(UUID id, MessageState state, @Nullable String problem, @Nullable Instant finishedAt) {
        jdbc.sql("""
                UPDATE notifications.messages
                SET state = :state,
                    attempts = attempts + 1,
                    problem = :problem,
                    finished_at = :finishedAt
                WHERE id = :id
                """)
                .param("state", state.label())
                .param("problem", problem)
                .param("finishedAt", finishedAt == null ? null : finishedAt.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void revive(UUID id) {
        jdbc.sql("""
                UPDATE notifications.messages
                SET state = 'waiting',
                    finished_at = NULL
                WHERE id = :id
                """).param("id", id).update();
    }

    /** Newest first. */
    List<Message> list(@Nullable MessageState state, @Nullable ChannelName channel, @Nullable UUID before, int limit) {
        return jdbc.sql(SELECT + """
                WHERE (:state::text IS NULL OR m.state = :state)
                  AND (:channel::text IS NULL OR m.channel = :channel)
                  AND (:before::uuid IS NULL OR m.id < :before::uuid)
                ORDER BY m.id DESC
                LIMIT :limit
                """)
                .param("state", state == null ? null : state.label())
                .param("channel", channel == null ? null : channel.label())
                .param("before", before)
                .param("limit", limit)
                .query(MessageStore::toMessage)
                .list();
    }

    private static Message toMessage(ResultSet row, int number) throws SQLException {
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Message(
                row.getObject("id", UUID.class),
                row.getObject("event_id", UUID.class),
                Kind.of(row.getString("kind")),
                row.getString("reader_key"),
                ChannelName.of(row.getString("channel")),
                MessageState.ofLabel(row.getString("state")),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
