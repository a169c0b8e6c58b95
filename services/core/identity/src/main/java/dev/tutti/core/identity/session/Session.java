package dev.tutti.core.identity.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A login on one device.
 *
 * @param client what the client called itself
 * @param generation of the refresh token that is good now
 */
record Session(
        UUID id, UUID userId, String client, int generation, Instant createdAt, Instant lastUsedAt, Instant expiresAt) {

    boolean hasExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
