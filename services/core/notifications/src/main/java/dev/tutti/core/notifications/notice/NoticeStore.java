package dev.tutti.core.notifications.notice;

import dev.tutti.core.notifications.occasion.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeStore {

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it is there already. */
    boolean insert(UUID userId, Notice notice) {
        return jdbc.sql("""
                INSERT INTO notifications.notices (id, user_id, kind, title, body, url, created_at)
                VALUES (:id, :user, :kind, :title, :body, :url, :createdAt)
                ON CONFLICT (id) DO NOTHING
                """)
                        .param("id", notice.id())
                        .param("user", userId)
                        .param("kind", notice.kind().label())
                        .param("title", notice.title())
                        .param("body", notice.body())
                        .param("url", notice.url())
                        .param("createdAt", notice.createdAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Newest first. */
    List<Notice> list(UUID userId, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                SELECT id, kind, title, body, url, read_at, created_at
                FROM notifications.notices
                WHERE user_id = :user
                  AND (:before::uuid IS NULL OR id < :before::uuid)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("user", userId)
                .param("before", before)
                .param("limit", limit)
                .query(NoticeStore::toNotice)
                .list();
    }

    long countUnread(UUID userId) {
        return jdbc.sql("""
                SELECT COUNT(*)
                FROM notifications.notices
                WHERE user_id = :user
                  AND read_at IS NULL
                """).param("user", userId).query(Long.class).single();
    }

    boolean exists(UUID userId, UUID id) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM notifications.notices WHERE id = :id AND user_id = :user)
                """)
                .param("id", id)
                .param("user", userId)
                .query(Boolean.class)
                .single();
    }

    void read(UUID userId, @Nullable UUID id, Instant now) {
        jdbc.sql("""
                UPDATE notifications.notices
                SET read_at = :now
                WHERE user_id = :user
                  AND (:id::uuid IS NULL OR id = :id::uuid)
                  AND read_at IS NULL
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("user", userId)
                .param("id", id)
                .update();
    }

    int deleteBefore(Instant moment, int limit) {
        return jdbc.sql("""
                DELETE FROM notifications.notices
                WHERE id IN (
                    SELECT id
                    FROM notifications.notices
                    WHERE created_at < :moment
                    ORDER BY created_at
                    LIMIT :limit)
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    private static Notice toNotice(ResultSet row, int number) throws SQLException {
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getString("url"),
                readAt == null ? null : readAt.toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
