package dev.tutti.core.identity.session;

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

/** Keeps sessions and the hashes of their refresh tokens. */
@Repository
class SessionStore {

    /** A refresh token that was given out; it was replaced if it was used. */
    record Token(
            UUID sessionId,
            UUID userId,
            int generation,
            @Nullable Instant replacedAt) {}

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Session session, String tokenHash) {
        jdbc.sql("""
                INSERT INTO identity.sessions
                    (id, user_id, client, generation, created_at, last_used_at, expires_at)
                VALUES (:id, :userId, :client, :generation, :createdAt, :lastUsedAt, :expiresAt)
                """)
                .param("id", session.id())
                .param("userId", session.userId())
                .param("client", session.client())
                .param("generation", session.generation())
                .param("createdAt", utc(session.createdAt()))
                .param("lastUsedAt", utc(session.lastUsedAt()))
                .param("expiresAt", utc(session.expiresAt()))
                .update();
        insertToken(tokenHash, session.id(), session.generation());
    }

    void insertToken(String hash, UUID sessionId, int generation) {
        jdbc.sql("""
                INSERT INTO identity.refresh_tokens (hash, session_id, generation)
                VALUES (:hash, :sessionId, :generation)
                """)
                .param("hash", hash)
                .param("sessionId", sessionId)
                .param("generation", generation)
                .update();
    }

    Optional<Token> findToken(String hash) {
        return jdbc.sql("""
                SELECT t.session_id, s.user_id, t.generation, t.replaced_at
                FROM identity.refresh_tokens t
                JOIN identity.sessions s ON s.id = t.session_id
                WHERE t.hash = :hash
                """).param("hash", hash).query(SessionStore::toToken).optional();
    }

    void replaceToken(String hash, Instant now) {
        jdbc.sql("UPDATE identity.refresh_tokens SET replaced_at = :now WHERE hash = :hash")
                .param("now", utc(now))
                .param("hash", hash)
                .update();
    }

    /** The session, if it was not revoked. */
    Optional<Session> find(UUID id) {
        return jdbc.sql("""
                SELECT id, user_id, client, generation, created_at, last_used_at, expires_at
                FROM identity.sessions
                WHERE id = :id
                  AND revoked_at IS NULL
                """).param("id", id).query(SessionStore::toSession).optional();
    }

    /** Sessions that are neither revoked nor expired, the one used last first. */
    List<Session> findOfUser(UUID userId, Instant now) {
        return jdbc.sql("""
                SELECT id, user_id, client, generation, created_at, last_used_at, expires_at
                FROM identity.sessions
                WHERE user_id = :userId
                  AND revoked_at IS NULL
                  AND expires_at > :now
                ORDER BY last_used_at DESC, id DESC
                LIMIT 1000
                """)
                .param("userId", userId)
                .param("now", utc(now))
                .query(SessionStore::toSession)
                .list();
    }

    void update(Session session) {
        jdbc.sql("""
                UPDATE identity.sessions
                SET generation = :generation,
                    last_used_at = :lastUsedAt,
                    expires_at = :expiresAt
                WHERE id = :id
                """)
                .param("generation", session.generation())
                .param("lastUsedAt", utc(session.lastUsedAt()))
                .param("expiresAt", utc(session.expiresAt()))
                .param("id", session.id())
                .update();
    }

    /** False where it was revoked before. */
    boolean revoke(UUID id, Instant now) {
        return jdbc.sql("UPDATE identity.sessions SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                        .param("now", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Removes sessions, with their tokens, that ended before that moment. */
    int deleteEndedBefore(Instant moment, int rows) {
        return jdbc.sql("""
                DELETE FROM identity.sessions
                WHERE id IN (
                    SELECT id
                    FROM identity.sessions
                    WHERE expires_at < :moment
                    ORDER BY expires_at
                    LIMIT :rows
                    FOR UPDATE SKIP LOCKED)
                """).param("moment", utc(moment)).param("rows", rows).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Session toSession(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getString("client"),
                row.getInt("generation"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("last_used_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static Token toToken(ResultSet row, int number) throws SQLException {
        var replacedAt = row.getObject("replaced_at", OffsetDateTime.class);
        return new Token(
                row.getObject("session_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getInt("generation"),
                replacedAt == null ? null : replacedAt.toInstant());
    }
}
