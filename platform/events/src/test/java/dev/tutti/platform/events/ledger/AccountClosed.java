package dev.tutti.platform.events.ledger;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/** Another fact of the same topic, which the report does not hear. */
@Topic("core.ledger")
public record AccountClosed(UUID eventId, Instant occurredAt, UUID accountId) implements Event {

    public AccountClosed {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return accountId.toString();
    }
}
