package dev.tutti.platform.runtime.lease;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param term how long a lease lives without renewal: the time a task stands still after its process was killed
 * @param renewal how often a holder renews, and how often a waiting process tries
 */
@Validated
@ConfigurationProperties("tutti.runtime.lease")
public record LeaseSettings(
        @DefaultValue("4s") @NotNull Duration term,
        @DefaultValue("1s") @NotNull Duration renewal) {

    public LeaseSettings {
        if (renewal.multipliedBy(2).compareTo(term) > 0) {
            throw new IllegalArgumentException("tutti.runtime.lease.renewal must be at most half of the term");
        }
    }
}
