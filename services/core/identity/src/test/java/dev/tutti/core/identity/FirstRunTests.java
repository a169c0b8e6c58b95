package dev.tutti.core.identity;

import static dev.tutti.core.identity.Identity.PASSWORD;
import static dev.tutti.core.identity.Identity.login;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.core.identity.setup.FirstRun;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FirstRunTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of("identity").with("tutti.web.health.drain", "0s").build();

    private static String newToken() {
        var link = tutti.bean(FirstRun.class).find("http://localhost:8080").orElseThrow();
        assertThat(link).contains("http://localhost:8080/setup?token=");
        return link.substring(link.indexOf("token=") + "token=".length());
    }

    private static Answer setUp(String token) {
        return tutti.http()
                .post(
                        "/api/v1/auth/first-administrator",
                        Map.of("token", token, "email", "first@example.org", "password", PASSWORD, "displayName", "F"));
    }

    /** One story: an installation is set up once. */
    @Test
    void givesTheFirstAdministratorToWhoeverHoldsTheNewestLinkInTime() {
        var needed = tutti.http().get("/api/v1/installation").json().path("setupNeeded");
        var replaced = newToken();
        var expired = newToken();
        tutti.clock().advance(Duration.ofHours(25));
        var late = setUp(expired);
        var good = newToken();

        var forged = setUp("A".repeat(43));
        var old = setUp(replaced);
        var first = setUp(good);
        var again = setUp(good);

        assertThat(needed.asBoolean()).isTrue();
        assertThat(late.status()).isEqualTo(403);
        assertThat(forged.status()).isEqualTo(403);
        assertThat(old.status()).isEqualTo(403);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("roles").toString()).contains("administrator");
        assertThat(again.status()).isEqualTo(403);
        assertThat(tutti.bean(FirstRun.class).find("http://localhost")).isEmpty();
        assertThat(tutti.http()
                        .get("/api/v1/installation")
                        .json()
                        .path("setupNeeded")
                        .asBoolean(true))
                .isFalse();
        assertThat(login(tutti.http(), "first@example.org", PASSWORD).status()).isEqualTo(200);
    }
}
