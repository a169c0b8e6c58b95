package dev.tutti.core.identity.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.tutti.core.identity.key.KeyRing;
import dev.tutti.core.identity.user.User;
import dev.tutti.platform.security.SecuritySettings;
import dev.tutti.platform.security.TokenFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signs access tokens. */
@Component
class AccessTokenIssuer {

    private final KeyRing keys;
    private final Duration ttl;
    private final Clock clock;

    AccessTokenIssuer(KeyRing keys, SecuritySettings settings, Clock clock) {
        this.keys = keys;
        this.ttl = settings.accessTokenTtl();
        this.clock = clock;
    }

    Duration ttl() {
        return ttl;
    }

    String issue(User user, UUID sessionId) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TokenFormat.ISSUER)
                .audience(TokenFormat.ACCESS_AUDIENCE)
                .subject(user.id().toString())
                .claim("sid", sessionId.toString())
                .claim("roles", user.roleLabels())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ttl)))
                .build();
        var key = keys.current();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType(TokenFormat.ACCESS_TYPE))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("an access token could not be signed", e);
        }
    }
}
