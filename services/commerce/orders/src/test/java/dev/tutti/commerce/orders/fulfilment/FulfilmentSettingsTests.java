package dev.tutti.commerce.orders.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class FulfilmentSettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.orders.fulfilment.unpaid-max", "5m",
                "tutti.orders.fulfilment.batch", "7"));

        assertThat(settings).isEqualTo(new FulfilmentSettings(Duration.ofMinutes(5), 7));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new FulfilmentSettings(Duration.ofMinutes(30), 100));
    }

    private static FulfilmentSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.orders.fulfilment", FulfilmentSettings.class);
    }
}
