package dev.tutti.platform.media.ffmpeg;

/** How a run ended. {@code log} is the bounded tail of what FFmpeg said; {@code errorLines} counts all of its error lines. */
public sealed interface FfmpegRun {

    record Finished(String log, int errorLines) implements FfmpegRun {}

    record Failed(int exitCode, String log) implements FfmpegRun {}

    record TimedOut(String log) implements FfmpegRun {}

    record OutputTooLarge(long bytes) implements FfmpegRun {}

    /** The reader of standard output had enough. */
    record Stopped(String reason) implements FfmpegRun {}
}
