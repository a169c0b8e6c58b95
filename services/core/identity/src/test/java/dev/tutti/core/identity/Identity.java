package dev.tutti.core.identity;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** People and requests as the tests of this service need them. */
final class Identity {

    static final String PASSWORD = "a horse of course";
    static final String ADMIN = "admin@example.org";

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private Identity() {}

    /** One context for all classes: an administrator from settings, and addresses that a test may choose. */
    static TuttiExtension extension() {
        return TuttiExtension.of("identity")
                .with("tutti.admin.email", ADMIN)
                .with("tutti.admin.password", PASSWORD)
                .with("tutti.web.edge.trusted-proxies", "127.0.0.1")
                .build();
    }

    static String newEmail() {
        return "person" + PEOPLE.incrementAndGet() + "@example.org";
    }

    /** A client at an address of its own, so that no test uses up the attempts of another. */
    static TestHttp somewhere(TestHttp http) {
        int number = PEOPLE.incrementAndGet();
        return http.header("X-Forwarded-For", "10.1.%d.%d".formatted(number / 250, number % 250 + 1));
    }

    static Answer register(TestHttp http, String email) {
        return http.post(
                "/api/v1/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "Ada L."));
    }

    static Answer login(TestHttp http, String email, String password) {
        return http.post("/api/v1/auth/login", Map.of("email", email, "password", password));
    }

    static Answer refresh(TestHttp http, String refreshToken) {
        return http.post("/api/v1/auth/token/refresh", Map.of("refreshToken", refreshToken));
    }

    /** A registered person who is signed in. */
    static Tokens person(TestHttp http, String email) {
        register(http, email);
        return Tokens.of(login(http, email, PASSWORD));
    }

    record Tokens(String accessToken, String refreshToken) {
        static Tokens of(Answer answer) {
            return new Tokens(
                    answer.json().path("accessToken").asString(),
                    answer.json().path("refreshToken").asString());
        }
    }
}
