package dev.tutti.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoOptionsTests {

    @Test
    void fillsTheShopOnThisMachineWhereNothingIsSaid() {
        var options = DemoOptions.parse(List.of(), Map.of("TUTTI_ADMIN_EMAIL", "mona@example.org"));

        assertThat(options.command()).isEqualTo(DemoOptions.Command.FILL);
        assertThat(options.address()).hasToString("http://localhost:8080");
        assertThat(options.email()).isEqualTo("mona@example.org");
    }

    @Test
    void sendsCustomersAtTheRateThatIsChosen() {
        var words = List.of("traffic", "--rate=2.5/s", "--customers=3", "--seconds=10", "--url=http://localhost:1");

        var options = DemoOptions.parse(words, Map.of());

        assertThat(options.command()).isEqualTo(DemoOptions.Command.TRAFFIC);
        assertThat(options.rate()).isEqualTo(2.5);
        assertThat(options.customers()).isEqualTo(3);
        assertThat(options.length()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> DemoOptions.parse(List.of("--rate=fast"), Map.of()))
                .hasMessageContaining("--rate wants a number");
        assertThatThrownBy(() -> DemoOptions.parse(List.of("--rate=0"), Map.of()))
                .hasMessageContaining("more than 0");
        assertThatThrownBy(() -> DemoOptions.parse(List.of("stop"), Map.of())).hasMessageContaining("unknown");
    }
}
