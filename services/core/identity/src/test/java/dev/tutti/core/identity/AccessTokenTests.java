package dev.tutti.core.identity;

import static dev.tutti.core.identity.Identity.PASSWORD;
import static dev.tutti.core.identity.Identity.login;
import static dev.tutti.core.identity.Identity.newEmail;
import static dev.tutti.core.identity.Identity.person;
import static dev.tutti.core.identity.Identity.register;
import static dev.tutti.core.identity.Identity.somewhere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

class AccessTokenTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    private static int statusOf(String token) {
        return tutti.http().bearer(token).get("/api/v1/users/me").status();
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[index]), StandardCharsets.UTF_8);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String kidOf(String token) {
        return JSON.readTree(part(token, 0)).path("kid").asString();
    }

    @Test
    void namesTheSessionTheRolesAndTheKey() {
        var token = person(somewhere(tutti.http()), newEmail()).accessToken();

        var header = JSON.readTree(part(token, 0));
        var claims = JSON.readTree(part(token, 1));

        assertThat(header.path("alg").asString()).isEqualTo("ES256");
        assertThat(header.path("typ").asString()).isEqualTo("at+jwt");
        assertThat(claims.path("sid").asString()).isNotEmpty();
        assertThat(claims.path("roles").toString()).contains("listener");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(900);
        assertThat(tutti.http().get("/.well-known/jwks.json").text())
                .contains(kidOf(token))
                .doesNotContain("\"d\":");
    }

    @Test
    void expires() {
        var token = person(somewhere(tutti.http()), newEmail()).accessToken();
        assertThat(statusOf(token)).isEqualTo(200);

        tutti.clock().advance(Duration.ofMinutes(16));

        assertThat(statusOf(token)).isEqualTo(401);
    }

    @Test
    void isRefusedWhenAnythingInItWasChanged() {
        var token = person(somewhere(tutti.http()), newEmail()).accessToken();
        var parts = token.split("\\.", -1);
        var administrator = encoded(part(token, 1).replace("\"listener\"", "\"administrator\""));
        var none = encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        var hmac = encoded("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"" + kidOf(token) + "\"}");
        var otherKey = encoded("{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"nobody\"}");
        var otherType = encoded("{\"alg\":\"ES256\",\"typ\":\"JWT\",\"kid\":\"" + kidOf(token) + "\"}");

        assertThat(statusOf(parts[0] + "." + administrator + "." + parts[2])).isEqualTo(401);
        assertThat(statusOf(none + "." + parts[1] + ".")).isEqualTo(401);
        assertThat(statusOf(hmac + "." + parts[1] + "." + parts[2])).isEqualTo(401);
        assertThat(statusOf(otherKey + "." + parts[1] + "." + parts[2])).isEqualTo(401);
        assertThat(statusOf(otherType + "." + parts[1] + "." + parts[2])).isEqualTo(401);
        assertThat(statusOf(parts[0] + "." + parts[1] + "." + "A".repeat(86))).isEqualTo(401);
        assertThat(statusOf("nonsense")).isEqualTo(401);
        assertThat(statusOf(token)).isEqualTo(200);
    }

    @Test
    void isSignedByANewKeyInTimeWhileOldOnesStayGood() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);
        var seen = new HashSet<String>();
        try (var other = tutti.startAnother()) {
            for (int day = 0; day < 3; day++) {
                var old = Identity.Tokens.of(login(somewhere(other.http()), email, PASSWORD))
                        .accessToken();
                seen.add(kidOf(old));
                other.clock().advance(Duration.ofDays(30).minusMinutes(10));
                var announced = other.http()
                        .get("/.well-known/jwks.json")
                        .json()
                        .path("keys")
                        .size();
                other.clock().advance(Duration.ofMinutes(16));
                var token = Identity.Tokens.of(login(somewhere(other.http()), email, PASSWORD))
                        .accessToken();

                assertThat(announced).isGreaterThanOrEqualTo(2);
                assertThat(seen).doesNotContain(kidOf(token));
                assertThat(other.http().bearer(token).get("/api/v1/users/me").status())
                        .isEqualTo(200);
            }
            assertThat(other.http()
                            .get("/.well-known/jwks.json")
                            .json()
                            .path("keys")
                            .size())
                    .isLessThanOrEqualTo(3);
        }
    }

    @Test
    void keepsPrivateKeysSealed() {
        person(somewhere(tutti.http()), newEmail());

        var sealed = tutti.jdbc()
                .sql("SELECT sealed FROM identity.signing_keys")
                .query(String.class)
                .list();

        assertThat(sealed)
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1))
                                .doesNotContain("\"d\"")
                                .doesNotContain("kty"));
    }
}
