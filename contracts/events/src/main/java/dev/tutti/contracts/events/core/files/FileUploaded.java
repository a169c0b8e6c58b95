package dev.tutti.contracts.events.core.files;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * A file arrived whole.
 *
 * @param area the folder that says what the file is for: products, stock, supplier-catalogues, images
 * @param sha256 lower-case hexadecimal
 */
@Topic("core.files")
public record FileUploaded(
        UUID eventId,
        Instant occurredAt,
        UUID fileId,
        UUID ownerId,
        String area,
        String name,
        String contentType,
        long bytes,
        String sha256)
        implements Event {

    public FileUploaded {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return fileId.toString();
    }
}
