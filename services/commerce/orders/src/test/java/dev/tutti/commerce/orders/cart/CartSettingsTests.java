package dev.tutti.commerce.orders.cart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CartSettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.orders.carts.keep", "5d",
                "tutti.orders.carts.batch", "7"));

        assertThat(settings).isEqualTo(new CartSettings(Duration.ofDays(5), 7));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new CartSettings(Duration.ofDays(30), 500));
    }

    private static CartSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.orders.carts", CartSettings.class);
    }
}
