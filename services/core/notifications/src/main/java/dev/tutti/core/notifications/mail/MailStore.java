package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.reader.Reader.Attachment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MailStore {

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where it is there already. */
    boolean insert(Mail mail) {
        return jdbc.sql("""
                INSERT INTO notifications.mails (id, recipient, subject, text, html, created_at)
                VALUES (:id, :recipient, :subject, :text, :html, :at)
                ON CONFLICT (id) DO NOTHING
                """)
                        .param("id", mail.id())
                        .param("recipient", mail.recipient())
                        .param("subject", mail.subject())
                        .param("text", mail.text())
                        .param("html", mail.html())
                        .param("at", mail.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insertAttachment(UUID mailId, int position, Attachment attachment) {
        jdbc.sql("""
                INSERT INTO notifications.mail_attachments (mail_id, position, name, content_type, content)
                VALUES (:mail, :position, :name, :contentType, :content)
                """)
                .param("mail", mailId)
                .param("position", position)
                .param("name", attachment.name())
                .param("contentType", attachment.contentType())
                .param("content", Base64.getDecoder().decode(attachment.content()))
                .update();
    }

    Optional<Mail> find(UUID id) {
        return jdbc.sql("""
                SELECT id, recipient, subject, text, html, created_at
                FROM notifications.mails
                WHERE id = :id
                """)
                .param("id", id)
                .query((row, number) -> toMail(row, listAttachments(id)))
                .optional();
    }

    /** Newest first, without their attachments. */
    List<Mail> list(@Nullable UUID before, int limit) {
        return jdbc.sql("""
                SELECT id, recipient, subject, text, html, created_at
                FROM notifications.mails
                WHERE :before::uuid IS NULL OR id < :before::uuid
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> toMail(row, List.of()))
                .list();
    }

    int deleteBefore(Instant moment, int limit) {
        return jdbc.sql("""
                DELETE FROM notifications.mails
                WHERE id IN (
                    SELECT id
                    FROM notifications.mails
                    WHERE created_at < :moment
                    ORDER BY created_at
                    LIMIT :limit)
                """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    private List<Attachment> listAttachments(UUID mailId) {
        return jdbc.sql("""
                SELECT name, content_type, content
                FROM notifications.mail_attachments
                WHERE mail_id = :mail
                ORDER BY position
                """)
                .param("mail", mailId)
                .query((row, number) -> new Attachment(
                        row.getString("name"),
                        row.getString("content_type"),
                        Base64.getEncoder().encodeToString(row.getBytes("content"))))
                .list();
    }

    private static Mail toMail(ResultSet row, List<Attachment> attachments) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                attachments,
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
