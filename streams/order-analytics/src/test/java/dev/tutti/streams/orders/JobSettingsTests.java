package dev.tutti.streams.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobSettingsTests {

    @Test
    void takesArgumentsAndThePasswordFromTheEnvironment() {
        var arguments = new String[] {
            "--tutti.kafka.bootstrap-servers", "broker:9092",
            "--tutti.kafka.user", "ada",
            "--tutti.kafka.tls", "true",
            "--tutti.kafka.topic-prefix", "shop.",
            "--tutti.streams.order-analytics.horizon", "PT12H"
        };

        var settings = JobSettings.parse(arguments, Map.of("TUTTI_KAFKA_PASSWORD", "say \"friend\""));

        assertThat(settings.topic("commerce.orders")).isEqualTo("shop.commerce.orders");
        assertThat(settings.horizon()).isEqualTo(Duration.ofHours(12));
        assertThat(settings.kafka())
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("bootstrap.servers", "broker:9092");
        assertThat(settings.kafka().getProperty("sasl.jaas.config")).contains("password=\"say \\\"friend\\\"\"");
        assertThat(settings.toString()).doesNotContain("friend");
    }

    @Test
    void hasADefaultForEverythingButTheBroker() {
        var settings = JobSettings.of(Map.of("tutti.kafka.bootstrap-servers", "broker:9092"));

        assertThat(settings.horizon()).isEqualTo(Duration.ofDays(1));
        assertThat(settings.outOfOrder()).isEqualTo(Duration.ofSeconds(1));
        assertThat(settings.idle()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.discovery()).isEqualTo(Duration.ofSeconds(10));
        assertThat(settings.kafka()).containsEntry("security.protocol", "PLAINTEXT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobSettings.of(Map.of()))
                .withMessageContaining("bootstrap-servers");
    }

    @Test
    void refusesWhatIsNoSetting() {
        assertThatIllegalArgumentException().isThrownBy(() -> JobSettings.parse(new String[] {"--horizon"}, Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JobSettings.parse(new String[] {"--horizon", "PT1H"}, Map.of()));
    }
}
