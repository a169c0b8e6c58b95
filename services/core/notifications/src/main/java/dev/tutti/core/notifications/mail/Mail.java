package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.reader.Reader.Attachment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A letter as mail.
 *
 * @param id the message's
 */
record Mail(
        UUID id, String recipient, String subject, String text, String html, List<Attachment> attachments, Instant at) {

    Mail {
        attachments = List.copyOf(attachments);
    }

    /** Leaves out what belongs in no log. */
    @Override
    public String toString() {
        return "Mail[id=" + id + "]";
    }
}
