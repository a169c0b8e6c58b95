package dev.tutti.music.streaming.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PlaybackSettingsTests {

    @Test
    void bindsEveryProperty() {
        var settings = bind(Map.of(
                "tutti.streaming.playback.lifetime", "30m",
                "tutti.streaming.playback.territory", "DE",
                "tutti.streaming.playback.retention", "9d"));

        assertThat(settings).isEqualTo(new PlaybackSettings(Duration.ofMinutes(30), "DE", Duration.ofDays(9)));
    }

    @Test
    void hasDefaults() {
        var settings = bind(Map.of());

        assertThat(settings).isEqualTo(new PlaybackSettings(Duration.ofHours(2), "ZZ", Duration.ofDays(8)));
    }

    @Test
    void refusesALifetimeThatNoTrackFitsIn() {
        assertThatThrownBy(() -> bind(Map.of("tutti.streaming.playback.lifetime", "5s")))
                .rootCause()
                .hasMessageContaining("1 minute or more");
    }

    @Property
    void expiresAfterTheLifetimeAndWithinAQuarterMore(
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000L) long nowMillis,
            @ForAll @IntRange(min = 60, max = 86_400) int lifetimeSeconds) {
        var lifetime = Duration.ofSeconds(lifetimeSeconds);
        var now = Instant.ofEpochMilli(nowMillis);

        var expiry = new PlaybackSettings(lifetime, "ZZ", Duration.ofDays(8)).getExpiry(now);

        assertThat(expiry).isAfter(now.plus(lifetime));
        assertThat(expiry)
                .isBeforeOrEqualTo(
                        now.plus(lifetime).plus(lifetime.dividedBy(4)).plusSeconds(1));
    }

    private static PlaybackSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("tutti.streaming.playback", PlaybackSettings.class);
    }
}
