package dev.tutti.contracts.events.core.identity;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/** A person proved who they are and a session began. */
@Topic("core.identity")
public record UserLoggedIn(UUID eventId, Instant occurredAt, UUID userId, UUID sessionId) implements Event {

    public UserLoggedIn {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return userId.toString();
    }
}
