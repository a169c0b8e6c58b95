package dev.tutti.core.analytics.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WindowTests {

    @ParameterizedTest
    @CsvSource({"1h, PT1H", "24h, PT24H", "720h, PT720H", "1d, PT24H", "7d, PT168H", "30d, PT720H"})
    void isReadFromHoursOrDays(String text, Duration length) {
        assertThat(Window.of(text).length()).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0h", "721h", "31d", "24", "h", "-1h", "1w", "1.5h", "24H", " 24h", "9999999999h", "1h1h"})
    void refusesWhatIsNoWindowOrTooLong(String text) {
        assertThatThrownBy(() -> Window.of(text)).isInstanceOf(Refusal.class).hasMessageContaining("1h to 720h");
    }

    @Test
    void beginsAtAWholeMinute() {
        var start = Window.of("1h").start(Instant.parse("2026-11-20T12:34:56Z"));

        assertThat(start).isEqualTo(Instant.parse("2026-11-20T11:34:00Z"));
    }
}
