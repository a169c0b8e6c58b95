package dev.tutti.core.identity.key;

import com.nimbusds.jose.jwk.JWK;
import dev.tutti.contracts.api.core.identity.SigningKeys;
import dev.tutti.platform.security.Anonymous;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the public keys. */
@Anonymous
@RestController
class KeyController implements SigningKeys {

    private final KeyRing ring;

    KeyController(KeyRing ring) {
        this.ring = ring;
    }

    @Override
    public KeySet get() {
        return new KeySet(ring.published().stream().map(JWK::toJSONObject).toList());
    }
}
