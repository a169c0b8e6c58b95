package dev.tutti.platform.web.limit;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param body a request's body, where its method has no {@code @RequestLimits}
 * @param upload one multipart request, files included
 * @param parts of one multipart request
 * @param headers all headers of a request together, its address included
 * @param parameters of one request
 * @param time from the first byte to the answer, where the method has no {@code @RequestLimits}
 * @param requests worked on at once by this process; more are told to come back
 * @param connections open at once, and {@code backlog} more that wait to be opened
 * @param idle how long a connection may say nothing between requests
 * @param silence how long a connection may say nothing within a request
 */
@Validated
@ConfigurationProperties("tutti.web.limits")
record LimitSettings(
        @DefaultValue("1MB") @NotNull DataSize body,
        @DefaultValue("1GB") @NotNull DataSize upload,
        @DefaultValue("20") @Min(1) int parts,
        @DefaultValue("16KB") @NotNull DataSize headers,
        @DefaultValue("200") @Min(1) int parameters,
        @DefaultValue("30s") @NotNull Duration time,
        @DefaultValue("1000") @Min(1) int requests,
        @DefaultValue("4000") @Min(1) int connections,
        @DefaultValue("200") @Min(0) int backlog,
        @DefaultValue("30s") @NotNull Duration idle,
        @DefaultValue("15s") @NotNull Duration silence) {}
