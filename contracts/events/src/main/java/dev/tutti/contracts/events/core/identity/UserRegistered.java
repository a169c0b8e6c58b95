package dev.tutti.contracts.events.core.identity;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account exists from now on.
 *
 * @param roles lower-case names of the roles the account begins with
 */
@Topic("core.identity")
public record UserRegistered(UUID eventId, Instant occurredAt, UUID userId, String displayName, List<String> roles)
        implements Event {

    public UserRegistered {
        occurredAt = Milliseconds.of(occurredAt);
        roles = List.copyOf(roles);
    }

    @Override
    public String key() {
        return userId.toString();
    }
}
