package dev.tutti.platform.events.inbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param attempts how often an event is tried before it becomes a dead letter
 * @param retryMin the wait after the first failed attempt; it doubles up to {@code retryMax}
 * @param outageRetry the wait between attempts while the database, the broker or a dependency is away
 * @param schemaWait how long an event waits for its writer's schema while the broker answers
 * @param transaction how long an event's transaction may take
 * @param parkedMax events that may wait behind one dead letter; at the bound the partition pauses, since nothing is dropped
 * @param buffer events per partition that are fetched ahead
 * @param commit how often offsets are committed to the broker
 * @param drain how long a partition that is given away may finish the event at hand
 */
@Validated
@ConfigurationProperties("tutti.events.consumer")
record ConsumerSettings(
        @DefaultValue("5") @Min(1) @Max(100) int attempts,
        @DefaultValue("100ms") @NotNull Duration retryMin,
        @DefaultValue("5s") @NotNull Duration retryMax,
        @DefaultValue("500ms") @NotNull Duration outageRetry,
        @DefaultValue("30s") @NotNull Duration schemaWait,
        @DefaultValue("30s") @NotNull Duration transaction,
        @DefaultValue("1000") @Min(1) @Max(1_000_000) int parkedMax,
        @DefaultValue("1000") @Min(1) @Max(100_000) int buffer,
        @DefaultValue("100ms") @NotNull Duration commit,
        @DefaultValue("8s") @NotNull Duration drain) {

    /** The wait after that many failed attempts. */
    Duration retryAfter(int failed) {
        var wait = retryMin.multipliedBy(1L << Math.min(failed - 1, 20));
        return wait.compareTo(retryMax) < 0 ? wait : retryMax;
    }
}
