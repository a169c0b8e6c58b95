package dev.tutti.contracts.events.music.catalog;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A release was begun; nobody but its owner sees it.
 *
 * @param ownerId the user who drafted it
 * @param type album, single or ep
 */
@Topic("music.catalog")
public record ReleaseDrafted(
        UUID eventId,
        Instant occurredAt,
        UUID releaseId,
        UUID ownerId,
        UUID artistId,
        String artistName,
        String title,
        String type,
        LocalDate releaseDate)
        implements Event {

    public ReleaseDrafted {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return releaseId.toString();
    }
}
