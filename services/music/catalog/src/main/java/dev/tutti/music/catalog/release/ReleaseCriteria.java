package dev.tutti.music.catalog.release;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which releases a list shows; null leaves a criterion out.
 *
 * @param text a part of the title or of the artist's name, in any case; empty for all
 */
record ReleaseCriteria(
        String text,
        @Nullable ReleaseState state,
        @Nullable UUID artistId,
        @Nullable UUID ownerId) {}
