package dev.tutti.music.catalog.ingest;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What an upload may be.
 *
 * @param upload the largest audio file
 * @param picture the largest artwork file
 * @param trackDuration the longest track
 * @param ffmpeg the binary to use; without it the system's is taken, else the bundled one
 * @param toolsFolder where the bundled binary is unpacked to stay; without it, below the work folder
 * @param workFolder where files are prepared; without it, the process's folder for temporary files
 */
@Validated
@ConfigurationProperties("tutti.catalog.ingest")
record IngestSettings(
        @DefaultValue("1GB") @NotNull DataSize upload,
        @DefaultValue("20MB") @NotNull DataSize picture,
        @DefaultValue("4h") @NotNull Duration trackDuration,
        @Nullable Path ffmpeg,
        @Nullable Path toolsFolder,
        @Nullable Path workFolder) {

    Path toolsRoot() {
        return toolsFolder == null ? workRoot().resolve("tutti-tools") : toolsFolder;
    }

    Path workRoot() {
        return workFolder == null ? Path.of(System.getProperty("java.io.tmpdir")) : workFolder;
    }
}
