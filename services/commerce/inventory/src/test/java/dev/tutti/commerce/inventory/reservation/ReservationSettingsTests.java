package dev.tutti.commerce.inventory.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReservationSettingsTests {

    @Test
    void bindsEverySetting() {
        var settings =
                bind(Map.of("tutti.inventory.reservation.cart-time", "5m", "tutti.inventory.reservation.lanes", "2"));

        assertThat(settings).isEqualTo(new ReservationSettings(Duration.ofMinutes(5), 2));
    }

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new ReservationSettings(Duration.ofMinutes(15), 4));
    }

    private static ReservationSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.inventory.reservation", ReservationSettings.class);
    }
}
