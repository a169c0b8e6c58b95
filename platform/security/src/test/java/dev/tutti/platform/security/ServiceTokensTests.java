package dev.tutti.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tutti.platform.testing.SettableClock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ServiceTokensTests {

    private static final SecuritySettings SETTINGS = new SecuritySettings(
            "unused", Duration.ofMinutes(15), Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofSeconds(1));

    private final SettableClock clock = new SettableClock();
    private final ServiceTokens tokens = tokens("a secret of at least thirty-two bytes");

    private ServiceTokens tokens(String secret) {
        return new ServiceTokens(new Secrets(secret), SETTINGS, clock);
    }

    @Test
    void nameTheCallerToTheServiceTheyAreFor() {
        var token = tokens.issue("streaming", "catalog");

        assertThat(ServiceTokens.looksLikeOne(token)).isTrue();
        assertThat(tokens.findCaller(token, Set.of("catalog"))).contains("streaming");
        assertThat(tokens.findCaller(token, Set.of("identity"))).isEmpty();
    }

    @Test
    void areGoodForAMinuteAndALittle() {
        var token = tokens.issue("streaming", "catalog");

        clock.advance(Duration.ofSeconds(70));

        assertThat(tokens.findCaller(token, Set.of("catalog"))).isEmpty();
    }

    @Test
    void areWorthlessWhereTheSecretOrTheContentIsAnother() {
        var token = tokens.issue("streaming", "catalog");
        var parts = token.split("\\.", -1);
        var other = tokens.issue("streaming", "identity").split("\\.", -1);

        assertThat(tokens("another secret of thirty-two bytes!!").findCaller(token, Set.of("catalog")))
                .isEmpty();
        assertThat(tokens.findCaller(parts[0] + "." + other[1] + "." + parts[2], Set.of("identity")))
                .isEmpty();
        assertThat(tokens.findCaller("nonsense", Set.of("catalog"))).isEmpty();
    }

    @Test
    void comeFromASecretThatIsLongEnough() {
        var refusal = catchThrowable(() -> new Secrets("too short"));

        assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("32 bytes");
    }

    @Test
    void shareTheirKeyWithNothingElse() {
        var secrets = new Secrets("a secret of at least thirty-two bytes");

        assertThat(secrets.deriveKey("a", "AES").getEncoded())
                .isEqualTo(secrets.deriveKey("a", "AES").getEncoded())
                .isNotEqualTo(secrets.deriveKey("b", "AES").getEncoded())
                .hasSize(32);
    }
}
