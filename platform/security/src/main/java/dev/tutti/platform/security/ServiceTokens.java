package dev.tutti.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import javax.crypto.SecretKey;

/**
 * Tokens by which one service of the installation knows another: JWTs signed with HS256 under a key derived from the
 * master secret, for one service, for a minute.
 */
final class ServiceTokens {

    private static final Duration TTL = Duration.ofMinutes(1);

    private final SecretKey key;
    private final Duration skew;
    private final Clock clock;

    ServiceTokens(Secrets secrets, SecuritySettings settings, Clock clock) {
        this.key = secrets.deriveKey("service tokens", "HmacSHA256");
        this.skew = settings.clockSkew();
        this.clock = clock;
    }

    String issue(String caller, String audience) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(TokenFormat.ISSUER)
                .subject(caller)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(TTL)))
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .type(new JOSEObjectType(TokenFormat.SERVICE_TYPE))
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("a service token could not be signed", e);
        }
    }

    /** Whether a token claims to be one of a service; that alone proves nothing. */
    static boolean looksLikeOne(String token) {
        try {
            var type = SignedJWT.parse(token).getHeader().getType();
            return type != null && TokenFormat.SERVICE_TYPE.equals(type.getType());
        } catch (ParseException e) {
            return false;
        }
    }

    /** The service that calls, if the token is good and meant for one of these. */
    Optional<String> findCaller(String token, Set<String> audiences) {
        try {
            var jwt = SignedJWT.parse(token);
            return isGood(jwt, audiences)
                    ? Optional.ofNullable(jwt.getJWTClaimsSet().getSubject())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isGood(SignedJWT jwt, Set<String> audiences) throws ParseException, JOSEException {
        var claims = jwt.getJWTClaimsSet();
        return JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                && jwt.verify(new MACVerifier(key))
                && TokenFormat.ISSUER.equals(claims.getIssuer())
                && claims.getAudience().stream().anyMatch(audiences::contains)
                && isInTime(claims);
    }

    private boolean isInTime(JWTClaimsSet claims) {
        var now = clock.instant();
        var issued = claims.getIssueTime();
        var expires = claims.getExpirationTime();
        return issued != null
                && expires != null
                && now.isBefore(expires.toInstant().plus(skew))
                && !now.isBefore(issued.toInstant().minus(skew));
    }
}
