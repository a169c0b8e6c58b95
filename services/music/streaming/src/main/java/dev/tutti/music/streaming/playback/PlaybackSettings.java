package dev.tutti.music.streaming.playback;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param lifetime how long a signed address works at least; a paused player may go on after that long
 * @param territory where the installation's listeners are, ISO 3166-1 alpha-2; {@code ZZ} (unknown) plays what is
 *     offered worldwide. Profiles have no territory yet
 * @param retention how long an expired playback is kept; longer than the oldest play that is accepted
 */
@Validated
@ConfigurationProperties("tutti.streaming.playback")
record PlaybackSettings(
        @DefaultValue("2h") @NotNull Duration lifetime,
        @DefaultValue("ZZ") @Pattern(regexp = "[A-Z]{2}") String territory,
        @DefaultValue("8d") @NotNull Duration retention) {

    /** An expiry is one of this many in a lifetime. */
    private static final int STEPS_PER_LIFETIME = 4;

    PlaybackSettings {
        if (lifetime.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("tutti.streaming.playback.lifetime must be 1 minute or more");
        }
    }

    /**
     * When an address signed now expires: after the lifetime, rounded up to a quarter of it. Whoever plays a track
     * again soon thus gets the same address, and the player's cache has what it fetched before.
     */
    Instant getExpiry(Instant now) {
        long step = lifetime.toSeconds() / STEPS_PER_LIFETIME;
        long earliest = now.plus(lifetime).getEpochSecond();
        return Instant.ofEpochSecond(Math.ceilDiv(earliest + 1, step) * step);
    }
}
