package dev.tutti.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.events.broker.KafkaSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SettingsTests {

    @Test
    void bindsEverySettingOfTheBroker() {
        var settings = bind(Map.of(
                "tutti.kafka.bootstrap-servers", "broker:9093",
                "tutti.kafka.user", "ada",
                "tutti.kafka.password", "secret",
                "tutti.kafka.tls", "true",
                "tutti.kafka.topic-prefix", "blue.",
                "tutti.kafka.partitions", "12",
                "tutti.kafka.replication", "3"));

        assertThat(settings).isEqualTo(new KafkaSettings("broker:9093", "ada", "secret", true, "blue.", 12, (short) 3));
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void meansTheBrokerInsideWhereNothingIsSet() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new KafkaSettings("localhost:9092", null, null, false, "", 6, (short) 1));
    }

    private static KafkaSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.kafka", KafkaSettings.class);
    }
}
