package dev.tutti.commerce.orders.payment.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TestPaymentSettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of("tutti.orders.payments.test.enabled", "true"));

        assertThat(settings).isEqualTo(new TestPaymentSettings(true));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new TestPaymentSettings(false));
    }

    private static TestPaymentSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.orders.payments.test", TestPaymentSettings.class);
    }
}
