package dev.tutti.platform.telemetry;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** What Spring Boot is told about metrics, traces and logs, unless a setting says otherwise. */
final class TelemetryDefaults implements EnvironmentPostProcessor {

    /** The variable that every OpenTelemetry SDK reads; {@code tutti.telemetry.otlp-endpoint} goes before it. */
    private static final String OTEL_ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static final Map<String, Object> ALWAYS = Map.ofEntries(
            // One endpoint, /metrics; health is answered by platform/web.
            Map.entry("management.endpoints.web.base-path", "/"),
            Map.entry("management.endpoints.web.discovery.enabled", "false"),
            Map.entry("management.endpoints.web.exposure.include", "prometheus"),
            Map.entry("management.endpoints.web.path-mapping.prometheus", "metrics"),
            Map.entry("management.endpoints.jmx.exposure.exclude", "*"),
            Map.entry(
                    "management.metrics.distribution.slo.http.server.requests",
                    "10ms,50ms,100ms,250ms,500ms,1s,2500ms,5s"),
            Map.entry("management.tracing.sampling.probability", "1.0"),
            // Flyway is run out of order by design and warns about it at every start.
            Map.entry("logging.level.org.flywaydb.core.internal.command.DbMigrate", "error"));

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var defaults = new HashMap<>(ALWAYS);
        defaults.putAll(export(endpoint(environment)));
        var format = LogFormat.of(environment.getProperty("tutti.telemetry.logs", "auto"), isTerminal());
        defaults.putAll(format.settings());
        environment.getPropertySources().addLast(new MapPropertySource("tutti telemetry defaults", defaults));
    }

    private static @Nullable String endpoint(ConfigurableEnvironment environment) {
        var ours = environment.getProperty("tutti.telemetry.otlp-endpoint");
        return ours == null ? environment.getProperty(OTEL_ENDPOINT) : ours;
    }

    static Map<String, Object> export(@Nullable String endpoint) {
        if (endpoint == null || endpoint.isBlank()) {
            return Map.of(
                    "management.otlp.metrics.export.enabled", "false",
                    "management.tracing.export.otlp.enabled", "false",
                    "management.logging.export.otlp.enabled", "false");
        }
        var base = endpoint.strip().replaceFirst("/+$", "");
        return Map.of(
                "management.otlp.metrics.export.url", base + "/v1/metrics",
                "management.opentelemetry.tracing.export.otlp.endpoint", base + "/v1/traces");
    }

    @SuppressWarnings("SystemConsoleNull") // true of JDK 22 to 24; JDK 25 went back to null without a terminal
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
