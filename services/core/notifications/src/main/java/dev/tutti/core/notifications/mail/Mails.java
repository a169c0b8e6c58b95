package dev.tutti.core.notifications.mail;

import dev.tutti.platform.runtime.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with the inside mailbox. */
@Component
public class Mails {

    private final MailStore store;

    Mails(MailStore store) {
        this.store = store;
    }

    @Transactional
    void keep(Mail mail) {
        if (store.insert(mail)) {
            int position = 0;
            for (var attachment : mail.attachments()) {
                position++;
                store.insertAttachment(mail.id(), position, attachment);
            }
        }
    }

    @Transactional(readOnly = true)
    Mail get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("mail"));
    }

    /** Newest first, without their attachments. */
    @Transactional(readOnly = true)
    List<Mail> list(@Nullable UUID before, int limit) {
        return store.list(before, limit);
    }

    /** Forgets a batch of what is older, and says how many there were. */
    @Transactional
    public int prune(Instant before, int limit) {
        return store.deleteBefore(before, limit);
    }
}
