package dev.tutti.platform.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class TelemetryDefaultsTests {

    @Test
    void exportsNothingWhereNoAddressIsSet() {
        var settings = TelemetryDefaults.export(null);

        assertThat(settings)
                .containsEntry("management.otlp.metrics.export.enabled", "false")
                .containsEntry("management.tracing.export.otlp.enabled", "false");
    }

    @Test
    void exportsMetricsAndTracesToTheAddressThatIsSet() {
        var settings = TelemetryDefaults.export("http://collector:4318/");

        assertThat(settings)
                .containsEntry("management.otlp.metrics.export.url", "http://collector:4318/v1/metrics")
                .containsEntry(
                        "management.opentelemetry.tracing.export.otlp.endpoint", "http://collector:4318/v1/traces");
    }

    @Test
    void writesTextOnATerminalAndJsonElsewhereUnlessToldOtherwise() {
        assertThat(LogFormat.of("auto", true)).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.of("auto", false)).isEqualTo(LogFormat.JSON);
        assertThat(LogFormat.of("text", false)).isEqualTo(LogFormat.TEXT);
        assertThat(LogFormat.of("json", true)).isEqualTo(LogFormat.JSON);
    }

    @Test
    void refusesAFormatThereIsNot() {
        var refusal = catchThrowable(() -> LogFormat.of("xml", true));

        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("auto, text or json");
    }
}
