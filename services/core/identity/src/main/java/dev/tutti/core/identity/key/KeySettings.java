package dev.tutti.core.identity.key;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param rotation how long a key signs
 * @param lead how long a key is published before it signs: longer than any process keeps the keys it fetched
 * @param reread how long this process keeps the keys it read
 */
@Validated
@ConfigurationProperties("tutti.identity.keys")
record KeySettings(
        @DefaultValue("30d") @NotNull Duration rotation,
        @DefaultValue("15m") @NotNull Duration lead,
        @DefaultValue("1m") @NotNull Duration reread) {

    KeySettings {
        if (lead.compareTo(rotation) >= 0 || reread.compareTo(lead) >= 0) {
            throw new IllegalArgumentException("tutti.identity.keys: reread < lead < rotation must hold");
        }
    }
}
