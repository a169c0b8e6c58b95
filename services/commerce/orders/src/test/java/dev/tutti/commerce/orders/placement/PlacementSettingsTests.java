package dev.tutti.commerce.orders.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PlacementSettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.orders.placement.pending-max", "5m",
                "tutti.orders.placement.batch", "7"));

        assertThat(settings).isEqualTo(new PlacementSettings(Duration.ofMinutes(5), 7));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new PlacementSettings(Duration.ofMinutes(2), 500));
    }

    private static PlacementSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.orders.placement", PlacementSettings.class);
    }
}
