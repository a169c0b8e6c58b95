package dev.tutti.contracts.events.music.catalog;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * An upload cannot become a track.
 *
 * @param code the slug of the reason, as in docs/problems.md
 * @param detail the reason for a person
 */
@Topic("music.catalog")
public record TrackRejected(
        UUID eventId, Instant occurredAt, UUID trackId, UUID releaseId, UUID ownerId, String code, String detail)
        implements Event {

    public TrackRejected {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return releaseId.toString();
    }
}
