package dev.tutti.platform.testing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens for tests that run without identity; a forged one is made by changing a claim or the header. */
public final class TestTokens {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TTL = Duration.ofMinutes(15);

    private final TestIdentity identity;
    private final Clock clock;

    TestTokens(TestIdentity identity, Clock clock) {
        this.identity = identity;
        this.clock = clock;
    }

    /** A good token of that person, in a session of its own. */
    public String issue(UUID user, String... roles) {
        return sign(
                header(),
                claims(user, UUID.nameUUIDFromBytes(user.toString().getBytes(StandardCharsets.UTF_8)), roles));
    }

    /** A good token of that person in that session. */
    public String issue(UUID user, UUID session, String... roles) {
        return sign(header(), claims(user, session, roles));
    }

    /** The header of a good token; a test may change it. */
    public Map<String, Object> header() {
        return new TreeMap<>(Map.of("alg", "ES256", "kid", TestIdentity.KEY_ID, "typ", "at+jwt"));
    }

    /** The claims of a good token; a test may change them. */
    public Map<String, Object> claims(UUID user, UUID session, String... roles) {
        long now = clock.instant().getEpochSecond();
        return new TreeMap<>(Map.of(
                "iss", "tutti",
                "aud", List.of("tutti"),
                "sub", user.toString(),
                "sid", session.toString(),
                "roles", List.of(roles),
                "iat", now,
                "exp", now + TTL.toSeconds()));
    }

    /** A token of that header and claims, signed with the published key whatever they say. */
    public String sign(Map<String, Object> header, Map<String, Object> claims) {
        var content = base64(JSON.writeValueAsBytes(header)) + "." + base64(JSON.writeValueAsBytes(claims));
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(identity.key().getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a test token could not be signed", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
