package dev.tutti.platform.runtime;

/** An engine that a service needs: inside the process by default, outside where a URL is set. */
public enum Engine {
    POSTGRES,
    KAFKA,
    STORAGE,
    FFMPEG
}
