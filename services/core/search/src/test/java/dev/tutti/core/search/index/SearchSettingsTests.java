package dev.tutti.core.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SearchSettingsTests {

    @Test
    void everySettingHasADefault() {
        assertThat(bound(Map.of())).isEqualTo(new SearchSettings(null, Duration.ofMillis(200), Duration.ofSeconds(10)));
    }

    @Test
    void everySettingIsRead() {
        var settings = bound(Map.of(
                "tutti.search.index.folder", "/var/search",
                "tutti.search.index.follow", "1s",
                "tutti.search.index.commit", "1m"));

        assertThat(settings)
                .isEqualTo(new SearchSettings(Path.of("/var/search"), Duration.ofSeconds(1), Duration.ofMinutes(1)));
    }

    @Test
    void refusesToFollowWithoutPause() {
        assertThatThrownBy(() -> bound(Map.of("tutti.search.index.follow", "0s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static SearchSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.search.index", SearchSettings.class);
    }
}
