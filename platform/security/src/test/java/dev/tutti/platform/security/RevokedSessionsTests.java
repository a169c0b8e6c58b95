package dev.tutti.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RevokedSessionsTests {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID SESSION = new UUID(0, 2);
    private static final CurrentUser USER = new CurrentUser(ADA, SESSION, Set.of(Role.LISTENER));

    private final SettableClock clock = new SettableClock();
    private final RevokedSessions revoked = new RevokedSessions(Duration.ofMinutes(15), clock);

    @Test
    void holdASessionThatEndedAndNoOther() {
        revoked.add(ADA, SESSION, clock.instant());

        assertThat(revoked.contains(token(USER, clock.instant()))).isTrue();
        assertThat(revoked.contains(token(new CurrentUser(ADA, new UUID(0, 3), Set.of()), clock.instant())))
                .isFalse();
    }

    @Test
    void holdAllSessionsOfAPersonThatBeganBefore() {
        var before = clock.instant().minusSeconds(60);
        revoked.add(ADA, null, clock.instant());

        assertThat(revoked.contains(token(USER, before))).isTrue();
        assertThat(revoked.contains(token(USER, clock.instant().plusSeconds(60))))
                .isFalse();
    }

    @Test
    void forgetWhatNoTokenCanNameAnyMore() {
        for (int i = 0; i < 1_000; i++) {
            revoked.add(ADA, new UUID(1, i), clock.instant());
        }

        clock.advance(Duration.ofMinutes(16));
        revoked.add(ADA, SESSION, clock.instant());

        assertThat(revoked.size()).isOne();
    }

    @Test
    void tellWhoWatches() {
        var told = new AtomicInteger();
        revoked.watch(told::incrementAndGet);

        revoked.add(ADA, SESSION, clock.instant());

        assertThat(told).hasValue(1);
    }

    private static AccessToken token(CurrentUser user, Instant issuedAt) {
        return new AccessToken(user, issuedAt, issuedAt.plusSeconds(900));
    }
}
