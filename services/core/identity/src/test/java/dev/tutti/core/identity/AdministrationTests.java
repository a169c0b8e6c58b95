package dev.tutti.core.identity;

import static dev.tutti.core.identity.Identity.ADMIN;
import static dev.tutti.core.identity.Identity.PASSWORD;
import static dev.tutti.core.identity.Identity.login;
import static dev.tutti.core.identity.Identity.newEmail;
import static dev.tutti.core.identity.Identity.person;
import static dev.tutti.core.identity.Identity.somewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.core.identity.Identity.Tokens;
import dev.tutti.core.identity.setup.FirstRun;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AdministrationTests {

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    private static TestHttp admin() {
        var tokens = Tokens.of(login(somewhere(tutti.http()), ADMIN, PASSWORD));
        return somewhere(tutti.http()).bearer(tokens.accessToken());
    }

    private static Map<String, Object> account(String email, String... roles) {
        return Map.of("email", email, "displayName", "Grace H.", "password", PASSWORD, "roles", List.of(roles));
    }

    @Test
    void isClosedToEveryoneElse() {
        var listener =
                tutti.http().bearer(person(somewhere(tutti.http()), newEmail()).accessToken());

        assertThat(tutti.http().get("/api/v1/users").status()).isEqualTo(401);
        assertThat(listener.get("/api/v1/users").status()).isEqualTo(403);
        assertThat(listener.post("/api/v1/users", account(newEmail(), "administrator"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void makesAndFindsAccounts() {
        var email = newEmail();

        var created = admin().post("/api/v1/users", account(email, "merchant", "teacher"));
        var found = admin().get("/api/v1/users?q=" + email).json().path("items");
        var one = admin().get("/api/v1/users/" + created.json().path("id").asString());

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().path("roles").toString()).isEqualTo("[\"merchant\",\"teacher\"]");
        assertThat(found.size()).isOne();
        assertThat(one.json().path("email").asString()).isEqualTo(email);
        assertThat(admin().get("/api/v1/users?q=%25%25%25").json().path("items").size())
                .isZero();
    }

    @Test
    void pagesThroughAccounts() {
        for (int i = 0; i < 3; i++) {
            admin().post("/api/v1/users", account("paged" + i + "@example.org", "listener"));
        }

        var first = admin().get("/api/v1/users?q=paged&limit=2").json();
        var second = admin().get("/api/v1/users?q=paged&limit=2&cursor="
                        + first.path("nextCursor").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").size()).isOne();
        assertThat(second.path("nextCursor").isNull()).isTrue();
    }

    @Test
    void keepsTheLastAdministrator() {
        var admin = admin();
        var id = admin.get("/api/v1/users/me").json().path("id").asString();

        var refused = admin.put("/api/v1/users/" + id + "/roles", Map.of("roles", List.of("listener")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("last-administrator");
    }

    @Test
    void takesARoleAwayAtOnce() {
        var email = newEmail();
        var id = admin().post("/api/v1/users", account(email, "administrator"))
                .json()
                .path("id")
                .asString();
        var tokens = Tokens.of(login(somewhere(tutti.http()), email, PASSWORD));
        var demoted = tutti.http().bearer(tokens.accessToken());
        assertThat(demoted.get("/api/v1/users").status()).isEqualTo(200);

        admin().put("/api/v1/users/" + id + "/roles", Map.of("roles", List.of("listener")));

        await().atMost(Duration.ofSeconds(5))
                .until(() -> demoted.get("/api/v1/users").status() == 401);
    }

    @Test
    void refusesAnUnknownRole() {
        var answer = admin().post("/api/v1/users", account(newEmail(), "emperor"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("field").asString()).startsWith("roles");
    }

    @Test
    void printsNoLinkWhereThereIsAnAdministrator() {
        assertThat(tutti.bean(FirstRun.class).find("http://localhost")).isEmpty();
        assertThat(tutti.http()
                        .get("/api/v1/installation")
                        .json()
                        .path("setupNeeded")
                        .asBoolean(true))
                .isFalse();
    }
}
