package dev.tutti.contracts.events.music.catalog;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release went live.
 *
 * @param type album, single or ep
 * @param territories ISO 3166 codes where it may be played, or null for the world
 * @param artworkKeys storage keys of the artwork, small to large; empty without artwork
 * @param loudnessLufs integrated loudness of the whole release, null for silence
 * @param tracks in the order of their positions
 */
@Topic("music.catalog")
public record ReleasePublished(
        UUID eventId,
        Instant occurredAt,
        UUID releaseId,
        UUID ownerId,
        String title,
        UUID artistId,
        String artistName,
        String type,
        LocalDate releaseDate,
        @Nullable String upc,
        @Nullable List<String> territories,
        List<String> artworkKeys,
        @Nullable Double loudnessLufs,
        List<Track> tracks)
        implements Event {

    public ReleasePublished {
        occurredAt = Milliseconds.of(occurredAt);
        territories = territories == null ? null : List.copyOf(territories);
        artworkKeys = List.copyOf(artworkKeys);
        tracks = List.copyOf(tracks);
    }

    @Override
    public String key() {
        return releaseId.toString();
    }

    /**
     * A track of the release at the moment it went live.
     *
     * @param position counted from 1
     */
    public record Track(
            UUID trackId,
            UUID recordingId,
            String title,
            int position,
            @Nullable String isrc,
            long durationMillis) {}
}
