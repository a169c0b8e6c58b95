package dev.tutti.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredTests {

    @ParameterizedTest
    @ValueSource(strings = {"TUTTI_KAFKA_BOOTSTRAPSERVERS", "TUTTI_KAFKA_BOOTSTRAP_SERVERS"})
    void findsASettingUnderBothOfItsVariables(String variable) {
        var configured = new Configured(Map.of(), Map.of(variable, "broker:9092"));

        assertThat(configured.find("tutti.kafka.bootstrap-servers")).contains("broker:9092");
    }

    @Test
    void prefersWhatWasTypedToTheEnvironment() {
        var configured =
                new Configured(Map.of("tutti.postgres.url", "typed"), Map.of("TUTTI_POSTGRES_URL", "inherited"));

        assertThat(configured.find("tutti.postgres.url")).contains("typed");
    }

    @Test
    void takesAnEmptyVariableForUnset() {
        var configured = new Configured(Map.of(), Map.of("TUTTI_POSTGRES_URL", " "));

        assertThat(configured.has("tutti.postgres.url")).isFalse();
    }
}
