package dev.tutti.core.notifications.letter;

import dev.tutti.core.notifications.reader.Reader.Attachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An occasion in words, for every channel: a short one takes title and body, a long one the whole.
 *
 * @param path of the page about it, within the application; null where there is none for this reader
 */
public record Letter(
        String title, String body, @Nullable String path, String text, String html, List<Attachment> attachments) {

    public Letter {
        attachments = List.copyOf(attachments);
    }
}
