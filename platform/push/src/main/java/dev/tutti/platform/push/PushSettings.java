package dev.tutti.platform.push;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param message the longest message; of a longer one listeners hear only that there is news
 * @param queue messages that wait for the broker in a process; more are lost, and the loss is told
 * @param log what a process that serves connections keeps for those who come back
 */
@Validated
@ConfigurationProperties("tutti.push")
record PushSettings(
        @DefaultValue("16KB") @NotNull DataSize message,
        @DefaultValue("10000") @Min(1) int queue,
        @DefaultValue @Valid Log log) {

    /**
     * @param channel messages kept of one topic, or of one person on a personal one
     * @param messages kept of all topics together
     * @param size of all that is kept, in characters
     * @param past how far back a process begins to read when it starts
     */
    record Log(
            @DefaultValue("200") @Min(1) int channel,
            @DefaultValue("20000") @Min(1) int messages,
            @DefaultValue("32MB") @NotNull DataSize size,
            @DefaultValue("10m") @NotNull Duration past) {}
}
