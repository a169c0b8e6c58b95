package dev.tutti.platform.security;

import dev.tutti.contracts.events.core.identity.SessionRevoked;
import dev.tutti.platform.events.live.LiveEvents;
import dev.tutti.platform.runtime.ready.ReadyCheck;
import java.time.Duration;

/** Hears of revoked sessions in every process, those of the last token's lifetime first. */
final class Revocations implements ReadyCheck {

    private final LiveEvents live;

    Revocations(LiveEvents live, RevokedSessions revoked, Duration remembered) {
        this.live = live;
        // The subscription ends with the process.
        var _ = live.subscribe(
                SessionRevoked.class,
                remembered,
                event -> revoked.add(event.userId(), event.sessionId(), event.revokedAt()));
    }

    @Override
    public String name() {
        return "revocations";
    }

    @Override
    public boolean isReady() {
        return live.isCaughtUp();
    }
}
