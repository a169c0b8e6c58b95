package dev.tutti.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Sessions whose access tokens are no longer good although they have not expired. A revocation is forgotten once the
 * last token it concerns has expired, which bounds the set by the sign-outs of one token's lifetime.
 */
public final class RevokedSessions {

    private final Map<UUID, Instant> bySession = new ConcurrentHashMap<>();
    private final Map<UUID, Instant> byUser = new ConcurrentHashMap<>();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Duration remembered;
    private final Clock clock;

    RevokedSessions(Duration remembered, Clock clock) {
        this.remembered = remembered;
        this.clock = clock;
    }

    /**
     * Refuses tokens from now on.
     *
     * @param session the session, or null for every session of the user
     * @param at tokens issued up to this moment are refused
     */
    void add(UUID user, @Nullable UUID session, Instant at) {
        forgetExpired();
        if (session == null) {
            byUser.merge(user, at, RevokedSessions::later);
        } else {
            bySession.merge(session, at, RevokedSessions::later);
        }
        watchers.forEach(Runnable::run);
    }

    /** Whether the token was revoked since it was issued. A session never comes back. */
    public boolean contains(AccessToken token) {
        var all = byUser.get(token.user().userId());
        return bySession.containsKey(token.user().sessionId())
                || (all != null && !token.issuedAt().isAfter(all));
    }

    /** Calls this after each revocation, for whatever goes on after its token was looked at. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    int size() {
        return bySession.size() + byUser.size();
    }

    private void forgetExpired() {
        var expired = clock.instant().minus(remembered);
        bySession.values().removeIf(expired::isAfter);
        byUser.values().removeIf(expired::isAfter);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
