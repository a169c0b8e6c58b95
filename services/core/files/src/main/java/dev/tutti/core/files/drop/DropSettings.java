package dev.tutti.core.files.drop;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The folder into which files are dropped; {@code ./tutti run} sets it to {@code drop} in the data folder.
 *
 * @param folder has a folder for each area; without it nothing is looked for
 * @param settle how long a file must have been left alone to count as finished
 */
@Validated
@ConfigurationProperties("tutti.files.drop")
record DropSettings(
        @Nullable Path folder, @DefaultValue("10s") @NotNull Duration settle) {}
