package dev.tutti.core.identity.key;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The keys of the moment, read from the database now and then. */
@Component
public class KeyRing {

    private final KeyRotations rotations;
    private final SealedKeys sealed;
    private final KeySettings settings;
    private final Clock clock;
    private volatile Ring ring = new Ring(List.of(), Instant.EPOCH);

    private record Key(ECKey pair, Instant signsFrom) {}

    private record Ring(List<Key> youngestFirst, Instant readAt) {}

    KeyRing(KeyRotations rotations, SealedKeys sealed, KeySettings settings, Clock clock) {
        this.rotations = rotations;
        this.sealed = sealed;
        this.settings = settings;
        this.clock = clock;
    }

    /** The key that signs now; the oldest where none is due, since a clock may have been set back. */
    public ECKey current() {
        var now = clock.instant();
        var keys = keys();
        return keys.stream()
                .filter(key -> !key.signsFrom().isAfter(now))
                .findFirst()
                .orElseGet(keys::getLast)
                .pair();
    }

    /** The public halves of all keys, of those that will sign soon too. */
    List<JWK> published() {
        return keys().stream().map(key -> (JWK) key.pair().toPublicJWK()).toList();
    }

    private List<Key> keys() {
        var read = ring;
        var now = clock.instant();
        boolean isFresh = !now.isAfter(read.readAt().plus(settings.reread())) && !now.isBefore(read.readAt());
        if (read.youngestFirst().isEmpty() || !isFresh) {
            read = new Ring(rotations.rotate().stream().map(this::open).toList(), now);
            ring = read;
        }
        return read.youngestFirst();
    }

    private Key open(SigningKeyStore.Row row) {
        var pair = sealed.open(row.id(), row.sealed());
        try {
            if (!pair.toPublicJWK().equals(JWK.parse(row.publicKey()))) {
                throw new IllegalStateException("signing key " + row.id() + " has two halves that do not match");
            }
        } catch (ParseException e) {
            throw new IllegalStateException("signing key " + row.id() + " is no key", e);
        }
        return new Key(pair, row.signsFrom());
    }
}
