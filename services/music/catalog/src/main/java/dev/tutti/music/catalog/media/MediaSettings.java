package dev.tutti.music.catalog.media;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the work-bench may use and how much it takes in. {@code ffmpeg} names a binary and is tried alone; without it the system's is taken, else the bundled
 * one, which is unpacked into {@code toolsFolder}.
 */
public record MediaSettings(
        @Nullable Path ffmpeg,
        Path toolsFolder,
        Duration trackDurationMax,
        Duration trackDurationMin,
        int sampleRateMax,
        int channelsMax,
        long pixelsMax,
        long memoryBytesMax,
        int threads) {

    public static MediaSettings defaults(Path toolsFolder) {
        return new MediaSettings(
                null, toolsFolder, Duration.ofHours(4), Duration.ofMillis(100), 384_000, 8, 80_000_000, 2L << 30, 1);
    }

    public MediaSettings withFfmpeg(Path path) {
        return new MediaSettings(
                path,
                toolsFolder,
                trackDurationMax,
                trackDurationMin,
                sampleRateMax,
                channelsMax,
                pixelsMax,
                memoryBytesMax,
                threads);
    }

    public MediaSettings withTrackDurationMax(Duration max) {
        return new MediaSettings(
                ffmpeg,
                toolsFolder,
                max,
                trackDurationMin,
                sampleRateMax,
                channelsMax,
                pixelsMax,
                memoryBytesMax,
                threads);
    }
}
