package dev.tutti.platform.security;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Reads access tokens: JWTs of type {@code at+jwt} (RFC 9068), signed with ES256 by a key that identity publishes, in
 * their time, of a session that was not revoked. Every other token is refused with 401, without saying which check
 * it failed.
 */
public final class AccessTokens {

    private final NimbusJwtDecoder decoder;
    private final RevokedSessions revoked;
    private final Clock clock;
    private final Duration skew;

    AccessTokens(JWKSource<SecurityContext> keys, RevokedSessions revoked, SecuritySettings settings, Clock clock) {
        this.decoder = decoder(keys);
        this.revoked = revoked;
        this.clock = clock;
        this.skew = settings.clockSkew();
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType(TokenFormat.ACCESS_TYPE)));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, keys));
        // Times are checked below with the injected clock, not here with the machine's.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        return decoder;
    }

    /** What a good token says; any other is refused. */
    public AccessToken read(String token) {
        try {
            return read(decoder.decode(token));
        } catch (BadJwtException | IllegalArgumentException e) {
            throw refused(e);
        } catch (JwtException e) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE,
                    "signing-keys-unavailable",
                    "Access tokens cannot be checked at the moment: try again soon.");
        }
    }

    private AccessToken read(Jwt token) {
        var issuedAt = token.getIssuedAt();
        var expiresAt = token.getExpiresAt();
        if (issuedAt == null || expiresAt == null || !isInTime(issuedAt, expiresAt) || !isOurs(token)) {
            throw new BadJwtException("not for here and now");
        }
        var user = new CurrentUser(
                UUID.fromString(claim(token, "sub")), UUID.fromString(claim(token, "sid")), roles(token));
        var read = new AccessToken(user, issuedAt, expiresAt);
        if (revoked.contains(read)) {
            throw new BadJwtException("revoked");
        }
        return read;
    }

    private boolean isInTime(Instant issuedAt, Instant expiresAt) {
        var now = clock.instant();
        return now.isBefore(expiresAt) && !now.isBefore(issuedAt.minus(skew));
    }

    private static boolean isOurs(Jwt token) {
        var audience = token.getAudience();
        return TokenFormat.ISSUER.equals(token.getClaimAsString("iss"))
                && audience != null
                && audience.contains(TokenFormat.ACCESS_AUDIENCE);
    }

    private static String claim(Jwt token, String name) {
        var value = token.getClaimAsString(name);
        if (value == null) {
            throw new BadJwtException("no " + name);
        }
        return value;
    }

    private static Set<Role> roles(Jwt token) {
        var roles = token.getClaimAsStringList("roles");
        return (roles == null ? List.<String>of() : roles)
                .stream().map(Role::of).collect(Collectors.toSet());
    }

    private static Refusal refused(Exception reason) {
        var refusal = new Refusal(
                Refusal.Kind.UNAUTHENTICATED,
                "invalid-access-token",
                "The access token is not valid, or not any more.");
        refusal.initCause(reason);
        return refusal;
    }
}
