package dev.tutti.contracts.events.music.catalog;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An upload became a track that can be played.
 *
 * @param ownerId the user who may hear it before it is published
 * @param loudnessLufs integrated loudness (EBU R128), null for silence
 * @param truePeakDbtp true peak, null for silence
 */
@Topic("music.catalog")
public record TrackIngested(
        UUID eventId,
        Instant occurredAt,
        UUID trackId,
        UUID recordingId,
        UUID releaseId,
        UUID ownerId,
        String title,
        long durationMillis,
        @Nullable Double loudnessLufs,
        @Nullable Double truePeakDbtp)
        implements Event {

    public TrackIngested {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return releaseId.toString();
    }
}
