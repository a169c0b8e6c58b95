package dev.tutti.platform.media.ffmpeg;

import java.time.Duration;

/**
 * What one run may use. Time and output are held everywhere; memory only where {@code prlimit} exists (Linux), since no other system gives a
 * limit to a child without a shell.
 */
public record FfmpegLimits(Duration wallTime, long memoryBytesMax, long outputBytesMax, int threads) {

    /** Enough for a header to be read and tags to be printed. */
    public static FfmpegLimits brief() {
        return new FfmpegLimits(Duration.ofSeconds(20), 1L << 30, 64L << 20, 1);
    }

    public FfmpegLimits {
        if (wallTime.isNegative() || wallTime.isZero()) {
            throw new IllegalArgumentException("wallTime must be positive: " + wallTime);
        }
        if (memoryBytesMax < 256L << 20) {
            throw new IllegalArgumentException("FFmpeg does not start below 256 MB: " + memoryBytesMax);
        }
        if (outputBytesMax < 1 || threads < 1) {
            throw new IllegalArgumentException("outputBytesMax and threads must be positive");
        }
    }
}
