package dev.tutti.music.streaming.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PlaySettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.streaming.plays.clock-skew", "1m",
                "tutti.streaming.plays.age-max", "2d",
                "tutti.streaming.plays.length-max", "3h"));

        assertThat(settings)
                .isEqualTo(new PlaySettings(Duration.ofMinutes(1), Duration.ofDays(2), Duration.ofHours(3)));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings)
                .isEqualTo(new PlaySettings(Duration.ofSeconds(30), Duration.ofDays(7), Duration.ofHours(24)));
    }

    private static PlaySettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.streaming.plays", PlaySettings.class);
    }
}
