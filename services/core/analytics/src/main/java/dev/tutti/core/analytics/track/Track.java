package dev.tutti.core.analytics.track;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A track as lists show it. */
public record Track(
        UUID id,
        String title,
        Artist artist,
        UUID releaseId,
        @Nullable Artwork artwork) {

    public record Artist(UUID id, String name) {}

    /** Addresses of one picture in three sizes. */
    public record Artwork(String small, String medium, String large) {}
}
