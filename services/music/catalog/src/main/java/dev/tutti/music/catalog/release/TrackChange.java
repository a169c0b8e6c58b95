package dev.tutti.music.catalog.release;

import dev.tutti.music.catalog.code.Isrc;
import org.jspecify.annotations.Nullable;

/** What the owner changes about a track; null leaves it as it is. */
record TrackChange(
        @Nullable String title,
        @Nullable Integer position,
        @Nullable Replacement<Isrc> isrc) {}
