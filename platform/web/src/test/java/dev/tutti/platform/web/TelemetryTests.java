package dev.tutti.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.telemetry.Facts;
import dev.tutti.platform.testing.TuttiExtension;
import dev.tutti.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TelemetryTests {

    @RegisterExtension
    static final TuttiExtension tutti =
            TuttiExtension.of(SampleService.DECLARATION).build();

    @Test
    void showsMetricsInPrometheusFormat() {
        tutti.http().get("/api/v1/open");
        tutti.bean(Facts.class).count(SampleService.class, "note", "written");

        var metrics = tutti.http().get("/metrics");

        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.header("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(metrics.text())
                .contains("jvm_memory_used_bytes")
                .contains("http_server_requests_seconds_bucket")
                .contains("uri=\"/api/v1/open\"")
                .contains("tutti_build_info{")
                .contains("tutti_service_active{")
                .contains("tutti_facts_total{");
    }

    @Test
    void hidesMetricsFromWhateverComesThroughAnUnknownProxy() {
        var forwarded = tutti.http().header("X-Forwarded-For", "127.0.0.1").get("/metrics");

        assertThat(forwarded.status()).isEqualTo(404);
        assertThat(forwarded.problem()).isEqualTo("not-found");
    }

    @Test
    void offersNoOtherEndpointOfTheFramework() {
        for (var path : new String[] {"/actuator", "/actuator/env", "/env", "/beans", "/heapdump", "/prometheus"}) {
            assertThat(tutti.http().get(path).text())
                    .as(path)
                    .doesNotContain("propertySources")
                    .doesNotContain("_links");
        }
    }

    @Test
    void namesTheTraceInProblems() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        var answer = tutti.http()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .get("/api/v1/open/failure");

        assertThat(answer.json().path("traceId").asString()).isEqualTo(trace);
    }
}
