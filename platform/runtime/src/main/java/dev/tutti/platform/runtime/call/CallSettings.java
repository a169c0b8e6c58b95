package dev.tutti.platform.runtime.call;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How this process calls other services.
 *
 * @param deadline after which a call has failed, in one process and over HTTP alike
 * @param connect how long a connection over HTTP may take
 */
@Validated
@ConfigurationProperties("tutti.call")
record CallSettings(
        @DefaultValue("5s") @NotNull Duration deadline,
        @DefaultValue("1s") @NotNull Duration connect) {}
