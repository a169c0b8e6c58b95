package dev.tutti.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.tutti.contracts.api.core.identity.SigningKeys;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessTokenKeysTests {

    private static final SecuritySettings SETTINGS = new SecuritySettings(
            "unused", Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofSeconds(1));

    private final SettableClock clock = new SettableClock();
    private final PublishedKeys identity = new PublishedKeys();
    private final AccessTokenKeys keys = new AccessTokenKeys(() -> identity, SETTINGS, clock);

    /** What identity publishes, as a list that a test changes. */
    private static final class PublishedKeys implements SigningKeys {

        private final List<JWK> published = new ArrayList<>();
        private int fetched;
        private int asked;
        private boolean away;

        void publish(String kid) {
            try {
                published.add(
                        new ECKeyGenerator(Curve.P_256).keyID(kid).generate().toPublicJWK());
            } catch (JOSEException e) {
                throw new IllegalStateException("no key", e);
            }
        }

        @Override
        public KeySet get() {
            asked++;
            if (away) {
                throw new Refusal(Refusal.Kind.UNAVAILABLE, "service-unavailable", "identity is away");
            }
            fetched++;
            return new KeySet(published.stream().map(JWK::toJSONObject).toList());
        }
    }

    private List<JWK> find(String kid) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(kid).build()), null);
    }

    @Test
    void areFetchedOnceForManyTokens() throws KeySourceException {
        identity.publish("one");

        for (int i = 0; i < 100; i++) {
            assertThat(find("one")).hasSize(1);
        }

        assertThat(identity.fetched).isOne();
    }

    @Test
    void areFetchedAgainForANewKey() throws KeySourceException {
        identity.publish("one");
        find("one");
        identity.publish("two");

        clock.advance(Duration.ofSeconds(2));

        assertThat(find("two")).hasSize(1);
    }

    @Test
    void areNotFetchedForEveryForgery() throws KeySourceException {
        identity.publish("one");

        for (int i = 0; i < 1_000; i++) {
            assertThat(find("forged-" + i)).isEmpty();
        }

        assertThat(identity.fetched).isLessThanOrEqualTo(2);
    }

    @Test
    void stayGoodWhileIdentityIsAway() throws KeySourceException {
        identity.publish("one");
        find("one");
        identity.away = true;

        clock.advance(Duration.ofMinutes(10));

        for (int i = 0; i < 100; i++) {
            assertThat(find("one")).hasSize(1);
        }
        assertThat(identity.asked).isLessThanOrEqualTo(3);
    }

    @Test
    void areFetchedAgainAfterTheClockWasSetBack() throws KeySourceException {
        identity.publish("one");
        clock.advance(Duration.ofDays(30));
        find("one");
        identity.publish("two");

        clock.reset();

        assertThat(find("two")).hasSize(1);
    }

    @Test
    void areMissedWhereNoneWasEverFetched() {
        identity.away = true;

        var first = catchThrowable(() -> find("one"));
        var second = catchThrowable(() -> find("one"));

        assertThat(first).isInstanceOf(KeySourceException.class);
        assertThat(second).isInstanceOf(KeySourceException.class);
    }
}
