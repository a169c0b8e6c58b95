package dev.tutti.core.files.image;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How pictures are made smaller.
 *
 * @param pixels the most a picture may have by its own header; more is not decoded
 * @param memory the most that decoding may take
 * @param ffmpeg the binary to use; without it the system's is taken, else the bundled one
 * @param toolsFolder where the bundled binary is unpacked to stay; without it, below the work folder
 * @param workFolder where pictures are made; without it, the process's folder for temporary files
 */
@Validated
@ConfigurationProperties("tutti.files.images")
record ImageSettings(
        @DefaultValue("80000000") @Min(1) long pixels,
        @DefaultValue("2GB") @NotNull DataSize memory,
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
