package dev.tutti.core.identity.throttle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts attempts within windows. */
@Repository
class AttemptStore {

    record Count(int attempts, Instant startedAt) {}

    private final JdbcClient jdbc;

    AttemptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one more; a window that began before {@code expired} is over, and this is the first of the next. */
    Count add(Scope scope, String subject, Instant now, Instant expired) {
        return jdbc.sql("""
                INSERT INTO identity.attempts AS a (scope, subject, count, started_at)
                VALUES (:scope, :subject, 1, :now)
                ON CONFLICT (scope, subject) DO UPDATE
                SET count = CASE WHEN a.started_at <= :expired THEN 1 ELSE a.count + 1 END,
                    started_at = CASE WHEN a.started_at <= :expired THEN :now ELSE a.started_at END
                RETURNING count, started_at
                """)
                .param("scope", scope.label())
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expired", expired.atOffset(ZoneOffset.UTC))
                .query(AttemptStore::toCount)
                .single();
    }

    /** Takes one back: it was no guess. */
    void remove(Scope scope, String subject) {
        jdbc.sql("""
                UPDATE identity.attempts
                SET count = greatest(count - 1, 0)
                WHERE scope = :scope
                  AND subject = :subject
                """).param("scope", scope.label()).param("subject", subject).update();
    }

    void reset(Scope scope, String subject) {
        jdbc.sql("DELETE FROM identity.attempts WHERE scope = :scope AND subject = :subject")
                .param("scope", scope.label())
                .param("subject", subject)
                .update();
    }

    int deleteStartedBefore(Instant moment, int rows) {
        return jdbc.sql("""
                DELETE FROM identity.attempts
                WHERE (scope, subject) IN (
                    SELECT scope, subject
                    FROM identity.attempts
                    WHERE started_at < :moment
                    ORDER BY started_at
                    LIMIT :rows
                    FOR UPDATE SKIP LOCKED)
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .update();
    }

    private static Count toCount(ResultSet row, int number) throws SQLException {
        return new Count(
                row.getInt("count"),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}
