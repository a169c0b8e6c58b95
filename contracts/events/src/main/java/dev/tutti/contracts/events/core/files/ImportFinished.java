package dev.tutti.contracts.events.core.files;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * Every row of a file was looked at.
 */
@Topic("core.files")
public record ImportFinished(
        UUID eventId,
        Instant occurredAt,
        UUID fileId,
        UUID ownerId,
        String area,
        String name,
        boolean dryRun,
        long rows,
        long created,
        long changed,
        long unchanged,
        long refused)
        implements Event {

    public ImportFinished {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return fileId.toString();
    }
}
