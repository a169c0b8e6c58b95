package dev.tutti.music.catalog.recording;

import dev.tutti.music.catalog.code.Isrc;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One performance as sound.
 *
 * @param uploadKey the object with the file as it was uploaded
 */
public record Recording(
        UUID id, UUID ownerId, @Nullable Isrc isrc, String uploadKey, Preparation preparation, Instant createdAt) {

    /** A recording whose upload is stored and whose ingest is about to begin. */
    public static Recording uploaded(UUID id, UUID ownerId, @Nullable Isrc isrc, String uploadKey, Instant now) {
        return new Recording(id, ownerId, isrc, uploadKey, new Preparation.Processing(), now);
    }

    public boolean isReady() {
        return preparation instanceof Preparation.Ready;
    }

    public boolean isProcessing() {
        return preparation instanceof Preparation.Processing;
    }
}
