package dev.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.sample.SampleService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InstallationTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    @Test
    void isReadyWhenEveryPartIs() {
        var ready = tutti.http().get("/ready");

        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.json().path("status").asString()).isEqualTo("up");
        assertThat(ready.json().path("checks").path("database").asString()).isEqualTo("up");
        assertThat(ready.json().path("services").get(0).asString()).isEqualTo("sample");
        assertThat(tutti.http().get("/live").status()).isEqualTo(200);
        assertThat(tutti.http().get("/health").status()).isEqualTo(200);
    }

    @Test
    void failsReadinessBeforeItStopsAnswering() throws Exception {
        try (var second = tutti.startAnother(List.of("sample"), List.of("tutti.web.health.drain=2s"))) {
            var http = second.http();
            var closing = Thread.ofPlatform().start(second::close);

            await().until(() -> http.get("/ready").status() == 503);

            assertThat(http.get("/api/v1/open").status()).isEqualTo(200);
            closing.join();
        }
    }

    @Test
    void saysWhatThereIs() {
        var installation = tutti.http().get("/api/v1/installation").json();

        assertThat(installation.path("name").asString()).isEqualTo("Tutti");
        assertThat(installation.path("products").get(0).asString()).isEqualTo("core");
        assertThat(installation.path("setupNeeded").asBoolean(true)).isFalse();
        assertThat(installation.path("version").asString()).isNotEmpty();
    }

    @Test
    void servesTheStartPageForTheApplicationsOwnAddresses() {
        var start = tutti.http().get("/");
        var route = tutti.http().get("/releases/42");

        assertThat(start.text()).contains("start page");
        assertThat(route.text()).contains("start page");
        assertThat(start.header("Cache-Control")).contains("no-cache");
        assertThat(start.header("Content-Security-Policy").orElseThrow()).contains("script-src 'self'");
    }

    @Test
    void letsBrowsersKeepHashedFilesForEver() {
        var script = tutti.http().get("/assets/app-1a2b3c.js");
        var missing = tutti.http().get("/assets/app-0.js");

        assertThat(script.header("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.problem()).isEqualTo("not-found");
    }

    @Test
    void servesNoFilesFromOutsideTheWebApplication() {
        for (var path : List.of("/../application.properties", "/%2e%2e/db/sample/V1__notes.sql", "/api/nothing")) {
            assertThat(tutti.http().get(path).text())
                    .as(path)
                    .doesNotContain("CREATE TABLE")
                    .doesNotContain("start page");
        }
    }

    @Test
    void documentsTheServiceWithoutItsInternalAddresses() {
        var document = tutti.http().get("/openapi/sample.json").json();
        var write = document.path("paths").path("/api/v1/notes").path("post");

        assertThat(document.path("paths").has("/internal/v1/secret")).isFalse();
        assertThat(write.path("operationId").asString()).isEqualTo("noteWrite");
        assertThat(write.path("security").isEmpty()).isFalse();
        assertThat(write.path("parameters").get(0).path("name").asString()).isEqualTo("Idempotency-Key");
        assertThat(write.path("responses").path("default").toString()).contains("#/components/schemas/Problem");
        assertThat(document.path("components").path("schemas").path("WriteNote").toString())
                .contains("very_loud")
                .contains("\"required\":[\"text\"]");
        assertThat(document.path("paths")
                        .path("/api/v1/notes")
                        .path("get")
                        .path("parameters")
                        .toString())
                .contains("\"limit\"")
                .contains("\"cursor\"");
        assertThat(document.path("servers").get(0).path("url").asString()).isEqualTo("/");
    }
}
