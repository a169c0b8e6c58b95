package dev.tutti.platform.runtime;

/** An engine that a service needs: inside the process by default, outside where a URL is set. */
public enum Engine {
    POSTGRES,
    KAFKA,

    /** Runs the jobs of {@code streams}. A service that reads their results starts without it, and stands still. */
    FLINK,
    STORAGE,
    FFMPEG
}
