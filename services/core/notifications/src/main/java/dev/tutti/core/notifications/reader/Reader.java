package dev.tutti.core.notifications.reader;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to hear of an occasion, asked for anew whenever it is needed: addresses are not kept.
 *
 * @param key stable for the occasion, and no address: user:..., order:..., supplier:...
 * @param userId null for guests and suppliers without an account
 * @param email null where nobody knows one
 * @param name what to call them; null where nobody knows
 * @param reference what people call the matter: the number of the order; empty where it has none
 */
public record Reader(
        String key,
        @Nullable UUID userId,
        @Nullable String email,
        @Nullable String name,
        Locale locale,
        String reference,
        List<Attachment> attachments) {

    public Reader {
        attachments = List.copyOf(attachments);
    }

    /**
     * @param content in base64
     */
    public record Attachment(String name, String contentType, String content) {}

    /** Leaves out what belongs in no log. */
    @Override
    public String toString() {
        return "Reader[key=" + key + "]";
    }
}
