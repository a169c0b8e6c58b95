package dev.tutti.core.identity;

import static dev.tutti.core.identity.Identity.PASSWORD;
import static dev.tutti.core.identity.Identity.newEmail;
import static dev.tutti.core.identity.Identity.register;
import static dev.tutti.core.identity.Identity.somewhere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TuttiExtension;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationTests {

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    @Test
    void makesAnAccountWithTheFirstRoles() {
        var email = newEmail();

        var answer = register(somewhere(tutti.http()), email);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().path("email").asString()).isEqualTo(email);
        assertThat(answer.json().path("roles").toString()).isEqualTo("[\"listener\",\"artist\",\"customer\"]");
        assertThat(answer.text()).doesNotContain("assword");
    }

    @Test
    void publishesTheFactWithTheAccount() {
        var id = register(somewhere(tutti.http()), newEmail()).json().path("id").asString();

        int facts = tutti.jdbc()
                .sql("SELECT count(*) FROM identity.outbox WHERE message_key = :id")
                .param("id", id)
                .query(Integer.class)
                .single();

        assertThat(facts).isOne();
    }

    @Test
    void takesAnAddressOnceHoweverItIsWritten() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);

        var again = register(somewhere(tutti.http()), "  " + email.toUpperCase(Locale.ROOT) + " ");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("email-taken");
    }

    @Test
    void stopsAnAddressThatAsksWhoHasAnAccount() {
        var email = newEmail();
        register(somewhere(tutti.http()), email);
        var curious = somewhere(tutti.http());

        var answers =
                IntStream.range(0, 11).mapToObj(i -> register(curious, email)).toList();

        assertThat(answers.get(9).status()).isEqualTo(409);
        assertThat(answers.get(10).status()).isEqualTo(429);
        assertThat(register(curious, newEmail()).status()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@localhost",
                "a b@example.org",
                "ada@exa mple.org",
                "ada@example.org\nBcc: x@y.zz",
                "\"ada\"@example.org",
                "ada@-example.org"
            })
    void refusesWhatIsNoAddress(String email) {
        var answer = register(somewhere(tutti.http()), email);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaa", "Password1234", "qwertyuiop", "with\u0000control"})
    void refusesAPasswordThatIsGuessedFirst(String password) {
        var answer = somewhere(tutti.http())
                .post("/api/v1/auth/register", Map.of("email", newEmail(), "password", password, "displayName", "Ada"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo("password");
        assertThat(answer.text()).doesNotContain(password);
    }

    @Test
    void refusesAPasswordOfMoreThan200Characters() {
        var answer = somewhere(tutti.http())
                .post(
                        "/api/v1/auth/register",
                        Map.of("email", newEmail(), "password", "ab1".repeat(67), "displayName", "Ada"));

        assertThat(answer.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0007b", "evil\u202Etxt", "line\nbreak"})
    void refusesANameThatCannotBeShown(String name) {
        var answer = somewhere(tutti.http())
                .post("/api/v1/auth/register", Map.of("email", newEmail(), "password", PASSWORD, "displayName", name));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("field").asString()).isEqualTo("displayName");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        var answer = somewhere(tutti.http()).post("/api/v1/auth/register", Map.of("email", newEmail()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").toString())
                .contains("displayName")
                .contains("password");
    }
}
