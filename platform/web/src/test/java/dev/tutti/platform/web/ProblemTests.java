package dev.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.sample.SampleService;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    private static TestHttp ada() {
        return tutti.http().bearer(tutti.tokens().issue(new UUID(1, 1), "listener"));
    }

    @Test
    void answersAnUnknownAddressWithAProblemThatNamesTheRequest() {
        var answer = ada().get("/api/v1/nothing");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().path("requestId").asString())
                .isEqualTo(answer.header("X-Request-Id").orElseThrow());
    }

    @Test
    void keepsASaneRequestIdAndReplacesAnOddOne() {
        var sane = tutti.http().header("X-Request-Id", "journey-00042").get("/api/v1/open");
        var odd = tutti.http().header("X-Request-Id", "a b<script>").get("/api/v1/open");

        assertThat(sane.header("X-Request-Id")).contains("journey-00042");
        assertThat(odd.header("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @Test
    void tellsNothingAboutAnUnexpectedFailure() {
        var answer = tutti.http().get("/api/v1/open/failure");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.text()).doesNotContain("hunter2").doesNotContain("IllegalState");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":                  | 400 | malformed-body |
            {"text":{"a":1}}          | 400 | malformed-body | text
            {"text":"a","lines":[{"number":"x"}]} | 400 | malformed-body | lines[0].number
            {"text":"a","lines":[{"number":1},{"number":-1}]} | 422 | invalid-value | lines[1]
            {"text":"a","mood":"angry"} | 400 | malformed-body | mood
            {"text":" "}              | 422 | invalid-value | text
            []                        | 400 | malformed-body |
            """)
    void namesTheFieldThatIsWrong(String body, int status, String problem, String field) {
        var answer = ada().header("Content-Type", "application/json")
                .send("POST", "/api/v1/notes", BodyPublishers.ofString(body));

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("field").asString(null)).isEqualTo(field);
    }

    @Test
    void refusesJsonThatIsNestedTooDeeply() {
        var answer = ada().header("Content-Type", "application/json")
                .send("POST", "/api/v1/notes", BodyPublishers.ofString("{\"x\":" + "[".repeat(5_000)));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-body");
    }

    @Test
    void answersWrongMethodMediaTypeAndAcceptWithProblems() {
        var method = ada().delete("/api/v1/notes");
        var type =
                ada().header("Content-Type", "text/plain").send("POST", "/api/v1/notes", BodyPublishers.ofString("a"));
        var accept = ada().header("Accept", "image/png").get("/api/v1/notes");

        assertThat(method.status()).isEqualTo(405);
        assertThat(method.problem()).isEqualTo("method-not-allowed");
        assertThat(method.header("Allow").orElseThrow()).contains("GET").contains("POST");
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.problem()).isEqualTo("unsupported-media-type");
        assertThat(accept.status()).isEqualTo(406);
        assertThat(accept.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void answersAnIdThatCannotBeOneAsAbsent() {
        var answer = ada().get("/api/v1/notes/not-a-uuid");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void answersWhatTomcatRefusesWithAProblemToo() {
        var headers = tutti.http().header("X-Large", "a".repeat(40_000)).get("/api/v1/open");
        var path = tutti.http().get("/api/v1/open/..;/open");

        assertThat(headers.status()).isIn(400, 431);
        assertThat(headers.problem()).isNotEmpty();
        assertThat(path.status()).isEqualTo(400);
        assertThat(path.problem()).isEqualTo("malformed-request");
    }

    @Test
    void readsAndWritesEnumsInLowerCase() {
        var answer = tutti.http().get("/api/v1/open?mood=very_loud");
        var wrong = tutti.http().get("/api/v1/open?mood=angry");

        assertThat(answer.json().path("mood").asString()).isEqualTo("very_loud");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.json().path("field").asString()).isEqualTo("mood");
    }

    @Test
    void servesTheNewestVersionWithoutOneAndRefusesUnknownOnes() {
        var newest = tutti.http().get("/api/open");
        var unknown = tutti.http().get("/api/v9/open");

        assertThat(newest.status()).isEqualTo(200);
        assertThat(newest.header("API-Version")).contains("v1");
        assertThat(unknown.problem()).isEqualTo("unknown-api-version");
    }

    @Test
    void sendsSafeHeadersWithEveryAnswer() {
        var answers = List.of(tutti.http().get("/api/v1/open"), tutti.http().get("/nothing"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.header("Content-Security-Policy").orElseThrow()).contains("frame-ancestors 'none'");
            assertThat(answer.header("Referrer-Policy")).isPresent();
        });
    }

    @Test
    void answersAnonymousAndForbiddenCallers() {
        var anonymous = tutti.http().get("/api/v1/notes");
        var listener = ada().get("/api/v1/notes/all");
        var administrator = tutti.http()
                .bearer(tutti.tokens().issue(new UUID(1, 2), "administrator"))
                .get("/api/v1/notes/all");

        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.header("WWW-Authenticate")).contains("Bearer");
        assertThat(listener.status()).isEqualTo(403);
        assertThat(administrator.text()).isEqualTo("all");
    }

    @Test
    void hidesInternalAddressesFromEveryoneButServices() {
        var anonymous = tutti.http().get("/internal/v1/secret");
        var user = ada().get("/internal/v1/secret");
        var around = ada().get("/internal%2Fv1/secret");

        assertThat(anonymous.status()).isEqualTo(404);
        assertThat(user.status()).isEqualTo(404);
        assertThat(around.status()).isIn(400, 404);
    }

    @Test
    void letsOnlyConfiguredOriginsIn() {
        var foreign = tutti.http().header("Origin", "https://evil.example").get("/api/v1/open");

        assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(ada().post("/api/v1/notes", Map.of("text", "kept")).status()).isEqualTo(201);
    }
}
