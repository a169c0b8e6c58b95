package dev.tutti.core.identity.key;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.security.SecuritySettings;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes signing keys ahead of their time and removes those whose tokens have all expired. */
@Component
class KeyRotations {

    private static final Logger log = LoggerFactory.getLogger(KeyRotations.class);

    private final SigningKeyStore store;
    private final SealedKeys sealed;
    private final KeySettings settings;
    private final SecuritySettings tokens;
    private final Ids ids;
    private final Clock clock;

    KeyRotations(
            SigningKeyStore store,
            SealedKeys sealed,
            KeySettings settings,
            SecuritySettings tokens,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.sealed = sealed;
        this.settings = settings;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does what is due now, which is nothing most of the time; safe to call from several processes at once. */
    @Transactional
    public List<SigningKeyStore.Row> rotate() {
        store.lock();
        // PostgreSQL rounds to microseconds, and a key that signs from now must not sign from a moment later.
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var keys = store.findAll();
        if (keys.isEmpty()) {
            create(now, now);
        } else if (isDue(keys.getFirst(), now)) {
            create(now.plus(settings.lead()), now);
        }
        deleteExpired(keys, now);
        return store.findAll();
    }

    private boolean isDue(SigningKeyStore.Row youngest, Instant now) {
        var nextSigns = youngest.signsFrom().plus(settings.rotation());
        return !now.isBefore(nextSigns.minus(settings.lead()));
    }

    private void create(Instant signsFrom, Instant now) {
        try {
            var pair = new ECKeyGenerator(Curve.P_256)
                    .keyID(ids.next().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(Algorithm.parse("ES256"))
                    .generate();
            var row = new SigningKeyStore.Row(
                    pair.getKeyID(), sealed.seal(pair), pair.toPublicJWK().toJSONString(), signsFrom);
            store.insert(row, now);
            log.info("signing key created kid={} signsFrom={}", row.id(), signsFrom);
        } catch (JOSEException e) {
            throw new IllegalStateException("a signing key could not be made", e);
        }
    }

    /** A key has signed its last token when the next younger one took over. */
    private void deleteExpired(List<SigningKeyStore.Row> youngestFirst, Instant now) {
        var grace = tokens.accessTokenTtl().plus(settings.lead());
        for (int i = 1; i < youngestFirst.size(); i++) {
            var successor = youngestFirst.get(i - 1);
            if (successor.signsFrom().plus(grace).isBefore(now)) {
                store.delete(youngestFirst.get(i).id());
                log.info("signing key removed kid={}", youngestFirst.get(i).id());
            }
        }
    }
}
