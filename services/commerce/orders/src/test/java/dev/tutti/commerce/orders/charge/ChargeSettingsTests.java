package dev.tutti.commerce.orders.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ChargeSettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.orders.charges.settle-after", "5m",
                "tutti.orders.charges.batch", "7"));

        assertThat(settings).isEqualTo(new ChargeSettings(Duration.ofMinutes(5), 7));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new ChargeSettings(Duration.ofMinutes(1), 100));
    }

    private static ChargeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.orders.charges", ChargeSettings.class);
    }
}
