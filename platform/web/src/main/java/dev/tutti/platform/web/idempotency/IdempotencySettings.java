package dev.tutti.platform.web.idempotency;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param retention how long a repetition gets the first answer
 * @param pruneEvery how often older answers are removed
 * @param pruneBatch how many are removed in one transaction
 */
@Validated
@ConfigurationProperties("tutti.web.idempotency")
record IdempotencySettings(
        @DefaultValue("48h") @NotNull Duration retention,
        @DefaultValue("10m") @NotNull Duration pruneEvery,
        @DefaultValue("1000") @Min(1) int pruneBatch) {}
