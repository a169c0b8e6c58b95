package dev.tutti.contracts.events.core.identity;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of a session, or of all sessions of a user, are no longer good.
 *
 * @param sessionId the session, or null for every session of the user that began before the revocation
 * @param revokedAt tokens issued up to this moment are refused
 * @param reason a lower-case word for logs and audit: logout, password-changed, token-reused
 */
@Topic("core.identity")
public record SessionRevoked(
        UUID eventId,
        Instant occurredAt,
        UUID userId,
        @Nullable UUID sessionId,
        Instant revokedAt,
        String reason) implements Event {

    public SessionRevoked {
        occurredAt = Milliseconds.of(occurredAt);
        revokedAt = Milliseconds.of(revokedAt);
    }

    @Override
    public String key() {
        return userId.toString();
    }
}
