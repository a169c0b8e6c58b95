package dev.tutti.music.streaming.play;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param clockSkew by how much a listener's clock may differ from ours
 * @param ageMax how long after its start a play may be reported, by a player that was offline
 * @param lengthMax the longest play
 */
@Validated
@ConfigurationProperties("tutti.streaming.plays")
record PlaySettings(
        @DefaultValue("30s") @NotNull Duration clockSkew,
        @DefaultValue("7d") @NotNull Duration ageMax,
        @DefaultValue("24h") @NotNull Duration lengthMax) {}
