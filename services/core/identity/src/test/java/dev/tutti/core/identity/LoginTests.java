package dev.tutti.core.identity;

import static dev.tutti.core.identity.Identity.PASSWORD;
import static dev.tutti.core.identity.Identity.login;
import static dev.tutti.core.identity.Identity.newEmail;
import static dev.tutti.core.identity.Identity.register;
import static dev.tutti.core.identity.Identity.somewhere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoginTests {

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    @Test
    void answersAPasswordWithTokens() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);

        var answer = login(somewhere(tutti.http()), email, PASSWORD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("tokenType").asString()).isEqualTo("Bearer");
        assertThat(answer.json().path("expiresIn").asInt()).isEqualTo(900);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        var me = tutti.http()
                .bearer(answer.json().path("accessToken").asString())
                .get("/api/v1/users/me");
        assertThat(me.json().path("email").asString()).isEqualTo(email);
    }

    @Test
    void saysTheSameWhetherTheAccountOrThePasswordIsWrong() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);

        var wrong = login(somewhere(tutti.http()), email, "not the password");
        var unknown = login(somewhere(tutti.http()), newEmail(), "not the password");
        var nonsense = login(somewhere(tutti.http()), "nobody", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(nonsense.status()).isEqualTo(401);
        assertThat(unknown.json().path("detail")).isEqualTo(wrong.json().path("detail"));
        assertThat(unknown.json().path("type")).isEqualTo(wrong.json().path("type"));
        assertThat(unknown.response().headers().map().keySet())
                .isEqualTo(wrong.response().headers().map().keySet());
    }

    @Test
    void stopsGuessingWhetherTheAccountExistsOrNotUntilTheWindowIsOver() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);
        var here = somewhere(tutti.http());
        var unknown = newEmail();

        var known = IntStream.range(0, 6)
                .mapToObj(i -> login(here, email, "guess number " + i))
                .toList();
        var other = IntStream.range(0, 6)
                .mapToObj(i -> login(here, unknown, "guess number " + i))
                .toList();
        var right = login(here, email, PASSWORD);
        var elsewhere = login(somewhere(tutti.http()), email, PASSWORD);
        tutti.clock().advance(Duration.ofMinutes(16));
        var later = login(here, email, PASSWORD);

        assertThat(known).extracting(answer -> answer.status()).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(other).extracting(answer -> answer.status()).containsExactly(401, 401, 401, 401, 401, 429);
        assertThat(right.status()).isEqualTo(429);
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(later.status()).isEqualTo(200);
    }

    @Test
    void countsGuessesThatComeAtOnce() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);
        var here = somewhere(tutti.http());

        var answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> login(here, email, "guess number " + i).status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(5);
        assertThat(answers).filteredOn(status -> status == 429).hasSizeGreaterThanOrEqualTo(15);
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);
        var here = somewhere(tutti.http());
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                login(here, email, "a wrong one");
            }

            var right = login(here, email, PASSWORD);

            assertThat(right.status()).isEqualTo(200);
        }
    }

    @Test
    void keepsNoPasswordThatCouldBeRead() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);

        var hash = tutti.jdbc()
                .sql("SELECT password_hash FROM identity.users WHERE email_key = :email")
                .param("email", email)
                .query(String.class)
                .single();

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
