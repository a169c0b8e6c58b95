package dev.tutti.commerce.orders.payment.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class StripeSettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.orders.payments.stripe.secret-key", "sk",
                "tutti.orders.payments.stripe.webhook-secret", "whsec",
                "tutti.orders.payments.stripe.url", "http://localhost",
                "tutti.orders.payments.stripe.version", "2025-01-27",
                "tutti.orders.payments.stripe.connect", "3s",
                "tutti.orders.payments.stripe.timeout", "4s",
                "tutti.orders.payments.stripe.tolerance", "1m"));

        assertThat(settings)
                .isEqualTo(new StripeSettings(
                        "sk",
                        "whsec",
                        URI.create("http://localhost"),
                        "2025-01-27",
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofMinutes(1)));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings)
                .isEqualTo(new StripeSettings(
                        null,
                        null,
                        URI.create("https://api.stripe.com"),
                        "2024-06-20",
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(5)));
    }

    private static StripeSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.orders.payments.stripe", StripeSettings.class);
    }
}
