package dev.tutti.core.identity;

import static dev.tutti.core.identity.Identity.PASSWORD;
import static dev.tutti.core.identity.Identity.login;
import static dev.tutti.core.identity.Identity.newEmail;
import static dev.tutti.core.identity.Identity.person;
import static dev.tutti.core.identity.Identity.somewhere;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.core.identity.Identity.Tokens;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProfileTests {

    private static final String ME = "/api/v1/users/me";

    @RegisterExtension
    static final TuttiExtension tutti = Identity.extension();

    @Test
    void changesTheNameOfTheVersionThatWasSeen() {
        var me = somewhere(tutti.http())
                .bearer(person(somewhere(tutti.http()), newEmail()).accessToken());
        var tag = me.get(ME).header("ETag").orElseThrow();

        var without = me.patch(ME, Map.of("displayName", "Ada"));
        var changed = me.header("If-Match", tag).patch(ME, Map.of("displayName", "Ada"));
        var stale = me.header("If-Match", tag).patch(ME, Map.of("displayName", "Eve"));

        assertThat(without.status()).isEqualTo(428);
        assertThat(changed.json().path("displayName").asString()).isEqualTo("Ada");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(me.get(ME).json().path("displayName").asString()).isEqualTo("Ada");
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        var email = newEmail();
        var here = person(somewhere(tutti.http()), email);
        var there = Tokens.of(login(somewhere(tutti.http()), email, PASSWORD));
        var me = somewhere(tutti.http()).bearer(here.accessToken());
        var edit = me.header("If-Match", me.get(ME).header("ETag").orElseThrow());

        var wrong = edit.patch(ME, Map.of("currentPassword", "not this one", "newPassword", "a much better one"));
        var missing = edit.patch(ME, Map.of("newPassword", "a much better one"));
        var changed = edit.patch(ME, Map.of("currentPassword", PASSWORD, "newPassword", "a much better one"));

        assertThat(wrong.problem()).isEqualTo("wrong-password");
        assertThat(missing.problem()).isEqualTo("wrong-password");
        assertThat(changed.status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> tutti.http().bearer(there.accessToken()).get(ME).status() == 401);
        assertThat(me.get(ME).status()).isEqualTo(200);
        assertThat(login(somewhere(tutti.http()), email, PASSWORD).status()).isEqualTo(401);
        assertThat(login(somewhere(tutti.http()), email, "a much better one").status())
                .isEqualTo(200);
    }
}
