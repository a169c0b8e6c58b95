package dev.tutti.platform.events.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param batch facts that are read, sent and marked together
 * @param pollMin the first wait after the outbox was found empty; it doubles up to {@code pollMax}
 * @param pollMax how late a fact may be found that another copy of the service committed
 * @param retry the wait after a failure, of the broker or the database
 * @param keepSent how long sent rows stay, to be looked at
 * @param pruning how often old rows are deleted
 * @param pruningBatch rows that are deleted in one transaction
 * @param payloadMax the largest encoded fact; brokers refuse more than a megabyte by default
 */
@Validated
@ConfigurationProperties("tutti.events.relay")
record RelaySettings(
        @DefaultValue("500") @Min(1) @Max(10_000) int batch,
        @DefaultValue("20ms") @NotNull Duration pollMin,
        @DefaultValue("500ms") @NotNull Duration pollMax,
        @DefaultValue("500ms") @NotNull Duration retry,
        @DefaultValue("1d") @NotNull Duration keepSent,
        @DefaultValue("1m") @NotNull Duration pruning,
        @DefaultValue("1000") @Min(1) @Max(10_000) int pruningBatch,
        @DefaultValue("512KB") @NotNull DataSize payloadMax) {}
