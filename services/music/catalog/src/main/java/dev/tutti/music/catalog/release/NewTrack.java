package dev.tutti.music.catalog.release;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A track that is about to be put on a release.
 *
 * @param position the wished place; null for the end
 */
public record NewTrack(
        UUID id, UUID releaseId, String title, @Nullable Integer position) {

    public NewTrack {
        title = title.strip();
    }
}
