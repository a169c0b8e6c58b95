package dev.tutti.contracts.events.music.catalog;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A live release may no longer be played.
 *
 * @param reason a lower-case word: owner, rights, administrator
 */
@Topic("music.catalog")
public record ReleaseTakenDown(UUID eventId, Instant occurredAt, UUID releaseId, List<UUID> trackIds, String reason)
        implements Event {

    public ReleaseTakenDown {
        occurredAt = Milliseconds.of(occurredAt);
        trackIds = List.copyOf(trackIds);
    }

    @Override
    public String key() {
        return releaseId.toString();
    }
}
