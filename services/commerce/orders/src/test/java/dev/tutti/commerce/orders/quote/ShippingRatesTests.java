package dev.tutti.commerce.orders.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ShippingRatesTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.orders.shipping.rates.EUR.flat", "490",
                "tutti.orders.shipping.rates.EUR.free-from", "5000",
                "tutti.orders.shipping.country", "DE"));

        assertThat(settings).isEqualTo(new ShippingRates(Map.of("EUR", new ShippingRates.Rate(490, 5_000L)), "DE"));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new ShippingRates(Map.of(), null));
    }

    private static ShippingRates bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.orders.shipping", ShippingRates.class);
    }
}
