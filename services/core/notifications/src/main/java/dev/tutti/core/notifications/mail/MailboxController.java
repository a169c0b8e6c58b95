package dev.tutti.core.notifications.mail;

import dev.tutti.core.notifications.reader.Reader.Attachment;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.Cursors;
import dev.tutti.platform.web.Page;
import dev.tutti.platform.web.Paging;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Mail that would have left if an SMTP server were set. */
@PreAuthorize("hasRole('administrator')")
@RestController
@RequestMapping("/api/v1/mailbox")
class MailboxController {

    private static final String LIST = "mailbox";

    private final Mails mails;
    private final Cursors cursors;

    MailboxController(Mails mails, Cursors cursors) {
        this.mails = mails;
        this.cursors = cursors;
    }

    @GetMapping
    Page<MailSummary> list(Paging paging) {
        var rows = mails.list(cursors.findId(LIST, paging), paging.rows());
        return Page.of(rows, paging, last -> cursors.sealId(LIST, last.id())).map(MailSummary::of);
    }

    @GetMapping("/{id}")
    MailBody get(@PathVariable UUID id) {
        return MailBody.of(mails.get(id));
    }

    /** A file of a mail; the first one is number 1. It is saved and never shown: it may hold anything. */
    @GetMapping("/{id}/attachments/{number}")
    ResponseEntity<byte[]> getAttachment(@PathVariable UUID id, @PathVariable int number) {
        var attachments = mails.get(id).attachments();
        if (number < 1 || number > attachments.size()) {
            throw Refusal.notFound("attachment");
        }
        var attachment = attachments.get(number - 1);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name())
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(attachment.contentType()))
                .body(Base64.getDecoder().decode(attachment.content()));
    }

    record MailSummary(UUID id, String to, String subject, Instant createdAt) {

        static MailSummary of(Mail mail) {
            return new MailSummary(mail.id(), mail.recipient(), mail.subject(), mail.at());
        }
    }

    record MailBody(
            UUID id,
            String to,
            String subject,
            String text,
            String html,
            List<AttachmentBody> attachments,
            Instant createdAt) {

        static MailBody of(Mail mail) {
            return new MailBody(
                    mail.id(),
                    mail.recipient(),
                    mail.subject(),
                    mail.text(),
                    mail.html(),
                    IntStream.rangeClosed(1, mail.attachments().size())
                            .mapToObj(number -> AttachmentBody.of(
                                    mail.id(), number, mail.attachments().get(number - 1)))
                            .toList(),
                    mail.at());
        }
    }

    record AttachmentBody(String name, String contentType, String url) {

        static AttachmentBody of(UUID mailId, int number, Attachment attachment) {
            return new AttachmentBody(
                    attachment.name(),
                    attachment.contentType(),
                    "/api/v1/mailbox/%s/attachments/%d".formatted(mailId, number));
        }
    }
}
