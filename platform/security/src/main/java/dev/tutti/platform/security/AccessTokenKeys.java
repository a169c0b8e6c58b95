package dev.tutti.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import dev.tutti.contracts.api.core.identity.SigningKeys;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that access tokens are signed with, fetched from identity and kept. A token that names an unknown key makes
 * them be fetched again, but not more often than {@code tutti.security.key-refetch}, whoever forges how many. While
 * identity is away, the keys known last stay good.
 */
final class AccessTokenKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(AccessTokenKeys.class);

    private final Supplier<SigningKeys> identity;
    private final Duration keep;
    private final Duration refetch;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Instant attemptedAt = Instant.EPOCH;
    private volatile Fetched keys = new Fetched(new JWKSet(List.of()), Instant.EPOCH);

    private record Fetched(JWKSet set, Instant at) {}

    AccessTokenKeys(Supplier<SigningKeys> identity, SecuritySettings settings, Clock clock) {
        this.identity = identity;
        this.keep = settings.keyCache();
        this.refetch = settings.keyRefetch();
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        if (keys.set().isEmpty()) {
            fetch(Duration.ZERO);
        } else if (isOlderThan(keep)) {
            refresh();
        }
        if (keys.set().isEmpty()) {
            throw new KeySourceException("identity gave no keys a moment ago");
        }
        var matching = selector.select(keys.set());
        if (matching.isEmpty() && isOlderThan(refetch)) {
            fetch(refetch);
            matching = selector.select(keys.set());
        }
        return matching;
    }

    /** A clock that was set back makes everything old. */
    private boolean isOlderThan(Duration age) {
        var now = clock.instant();
        return (isPast(keys.at().plus(age), now) && isPast(attemptedAt.plus(refetch), now))
                || now.isBefore(keys.at())
                || now.isBefore(attemptedAt);
    }

    private static boolean isPast(Instant moment, Instant now) {
        return now.isAfter(moment);
    }

    /** While one thread fetches, the others go on with the keys there are. */
    private void refresh() throws KeySourceException {
        if (fetching.tryLock()) {
            try {
                fetch(keep);
            } finally {
                fetching.unlock();
            }
        }
    }

    /** One thread fetches; those that waited for it find fresh keys. */
    private void fetch(Duration age) throws KeySourceException {
        fetching.lock();
        try {
            if (isOlderThan(age)) {
                attemptedAt = clock.instant();
                keys = new Fetched(parse(identity.get().get()), attemptedAt);
            }
        } catch (RuntimeException e) {
            keepOld(e);
        } finally {
            fetching.unlock();
        }
    }

    private void keepOld(RuntimeException failure) throws KeySourceException {
        if (keys.set().isEmpty()) {
            throw new KeySourceException("identity gave no keys", failure);
        }
        log.warn("signing keys not refreshed, the known ones stay good reason={}", failure.toString());
    }

    private static JWKSet parse(SigningKeys.KeySet set) {
        try {
            return JWKSet.parse(Map.of("keys", set.keys()));
        } catch (ParseException e) {
            throw new IllegalStateException("identity's key set is no JSON Web Key Set", e);
        }
    }
}
