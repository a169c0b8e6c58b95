package dev.tutti.core.identity;

import static dev.tutti.core.identity.Identity.PASSWORD;
import static dev.tutti.core.identity.Identity.login;
import static dev.tutti.core.identity.Identity.newEmail;
import static dev.tutti.core.identity.Identity.person;
import static dev.tutti.core.identity.Identity.refresh;
import static dev.tutti.core.identity.Identity.register;
import static dev.tutti.core.identity.Identity.somewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.core.identity.Identity.Tokens;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionTests {

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    private static TestHttp me(Tokens tokens) {
        return tutti.http().bearer(tokens.accessToken());
    }

    private static int statusOf(Tokens tokens) {
        return me(tokens).get("/api/v1/users/me").status();
    }

    @Test
    void carriesASessionOnWithANewToken() {
        var first = person(somewhere(tutti.http()), newEmail());

        var second = refresh(tutti.http(), first.refreshToken());

        assertThat(second.status()).isEqualTo(200);
        assertThat(Tokens.of(second).refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(statusOf(Tokens.of(second))).isEqualTo(200);
    }

    @Test
    void givesTheSameSuccessorWithinTheGraceSinceAnAnswerMayGetLost() {
        var first = person(somewhere(tutti.http()), newEmail());
        var second = Tokens.of(refresh(tutti.http(), first.refreshToken()));

        tutti.clock().advance(Duration.ofSeconds(20));
        var again = refresh(tutti.http(), first.refreshToken());

        assertThat(again.status()).isEqualTo(200);
        assertThat(Tokens.of(again).refreshToken()).isEqualTo(second.refreshToken());
        assertThat(refresh(tutti.http(), second.refreshToken()).status()).isEqualTo(200);
    }

    @Test
    void letsTabsRace() {
        var first = person(somewhere(tutti.http()), newEmail());

        var successors = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        Tokens.of(refresh(tutti.http(), first.refreshToken())).refreshToken()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .distinct()
                .toList();

        assertThat(successors).hasSize(1);
        assertThat(refresh(tutti.http(), successors.getFirst()).status()).isEqualTo(200);
    }

    @Test
    void endsTheSessionWhenAUsedTokenComesBackAfterTheGrace() {
        var first = person(somewhere(tutti.http()), newEmail());
        var second = Tokens.of(refresh(tutti.http(), first.refreshToken()));

        tutti.clock().advance(Duration.ofSeconds(31));
        var reused = refresh(tutti.http(), first.refreshToken());

        assertThat(reused.status()).isEqualTo(401);
        assertThat(refresh(tutti.http(), second.refreshToken()).status()).isEqualTo(401);
        await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(second) == 401);
    }

    @Test
    void endsTheSessionWhenATokenTwoGenerationsOldComesBack() {
        var first = person(somewhere(tutti.http()), newEmail());
        var second = Tokens.of(refresh(tutti.http(), first.refreshToken()));
        var third = Tokens.of(refresh(tutti.http(), second.refreshToken()));

        var reused = refresh(tutti.http(), first.refreshToken());

        assertThat(reused.status()).isEqualTo(401);
        assertThat(refresh(tutti.http(), third.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void endsASessionThatIsNotUsedForLong() {
        var tokens = person(somewhere(tutti.http()), newEmail());

        tutti.clock().advance(Duration.ofDays(31));
        var late = refresh(tutti.http(), tokens.refreshToken());

        assertThat(late.status()).isEqualTo(401);
        assertThat(late.problem()).isEqualTo("invalid-refresh-token");
    }

    @Test
    void refusesAMadeUpRefreshToken() {
        var answer = refresh(tutti.http(), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
        var empty = tutti.http().post("/api/v1/auth/token/refresh");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(empty.status()).isEqualTo(401);
    }

    @Test
    void logsOutThisSessionAndNoOther() {
        var email = newEmail();
        var here = person(somewhere(tutti.http()), email);
        var there = Tokens.of(login(somewhere(tutti.http()), email, PASSWORD));

        var answer = me(here).post("/api/v1/auth/logout", Map.of());

        assertThat(answer.status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(here) == 401);
        assertThat(statusOf(there)).isEqualTo(200);
        assertThat(refresh(tutti.http(), here.refreshToken()).status()).isEqualTo(401);
    }

    @Test
    void logsOutEverywhere() {
        var email = newEmail();
        var here = person(somewhere(tutti.http()), email);
        var there = Tokens.of(login(somewhere(tutti.http()), email, PASSWORD));

        me(here).post("/api/v1/auth/logout", Map.of("everywhere", true));

        await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(here) == 401 && statusOf(there) == 401);
        var back = Tokens.of(login(somewhere(tutti.http()), email, PASSWORD));
        assertThat(statusOf(back)).isEqualTo(200);
    }

    @Test
    void showsAndEndsTheSessionsOfAPerson() {
        var email = newEmail();
        var here = person(somewhere(tutti.http()), email);
        var there = Tokens.of(login(somewhere(tutti.http()), email, PASSWORD));
        var stranger = person(somewhere(tutti.http()), newEmail());
        var sessions = me(here).get("/api/v1/users/me/sessions").json().path("items");
        var other = sessions.valueStream()
                .filter(session -> !session.path("current").asBoolean())
                .findFirst()
                .orElseThrow();
        var address = "/api/v1/users/me/sessions/" + other.path("id").asString();

        var foreign = me(stranger).delete(address);
        var ended = me(here).delete(address);

        assertThat(sessions.size()).isEqualTo(2);
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(ended.status()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(there) == 401);
        assertThat(statusOf(here)).isEqualTo(200);
    }

    @Test
    void keepsTheRefreshTokenOfABrowserFromItsScripts() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);
        var browser = somewhere(tutti.http()).header("X-Tutti-Client", "browser");

        var login = login(browser, email, PASSWORD);
        var cookie = login.header("Set-Cookie").orElseThrow();
        var value = cookie.substring(0, cookie.indexOf(';'));
        var refreshed = browser.header("Cookie", value).post("/api/v1/auth/token/refresh");
        var withoutHeader = tutti.http().header("Cookie", value).post("/api/v1/auth/token/refresh");
        var crossSite = browser.header("Cookie", value)
                .header("Sec-Fetch-Site", "cross-site")
                .post("/api/v1/auth/token/refresh");

        assertThat(login.json().path("refreshToken").isNull()).isTrue();
        assertThat(cookie)
                .startsWith("tutti_refresh=")
                .contains("HttpOnly", "SameSite=Strict", "Path=/api/v1/auth")
                .doesNotContain("Secure");
        assertThat(refreshed.status()).isEqualTo(200);
        assertThat(refreshed.header("Set-Cookie").orElseThrow()).contains("tutti_refresh=");
        assertThat(withoutHeader.status()).isEqualTo(401);
        assertThat(crossSite.status()).isEqualTo(403);
    }

    @Test
    void sendsTheCookieOverHttpsOnlyWhereTheBrowserCameThatWay() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);

        var login = login(
                somewhere(tutti.http()).header("X-Tutti-Client", "browser").header("X-Forwarded-Proto", "https"),
                email,
                PASSWORD);

        assertThat(login.header("Set-Cookie").orElseThrow()).contains("Secure");
        assertThat(login.header("Strict-Transport-Security")).isPresent();
    }

    @Test
    void logsABrowserOutWhoseAccessTokenHasExpired() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);
        var browser = somewhere(tutti.http()).header("X-Tutti-Client", "browser");
        var cookie = login(browser, email, PASSWORD).header("Set-Cookie").orElseThrow();
        var signedIn = browser.header("Cookie", cookie.substring(0, cookie.indexOf(';')));

        var answer = signedIn.post("/api/v1/auth/logout", Map.of());

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(signedIn.post("/api/v1/auth/token/refresh").status()).isEqualTo(401);
    }

    @Test
    void refusesARevokedSessionInOtherProcessesWithinASecond() throws Exception {
        var tokens = person(somewhere(tutti.http()), newEmail());
        try (var second = tutti.startAnother()) {
            var there = second.http().bearer(tokens.accessToken());
            assertThat(there.get("/api/v1/users/me").status()).isEqualTo(200);

            me(tokens).post("/api/v1/auth/logout", Map.of());

            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(1))
                    .until(() -> there.get("/api/v1/users/me").status() == 401);
        }
    }

    @Test
    void remembersRevocationsAcrossAStart() {
        var tokens = person(somewhere(tutti.http()), newEmail());
        me(tokens).post("/api/v1/auth/logout", Map.of());
        await().atMost(Duration.ofSeconds(5)).until(() -> statusOf(tokens) == 401);

        try (var fresh = tutti.startAnother()) {
            var status = fresh.http()
                    .bearer(tokens.accessToken())
                    .get("/api/v1/users/me")
                    .status();

            assertThat(status).isEqualTo(401);
        }
    }
}
