package dev.tutti.platform.engines;

import org.jspecify.annotations.Nullable;

/** An engine did not start, or broke; the message says what to look at. */
public class EngineFailure extends RuntimeException {

    EngineFailure(String message) {
        this(message, null);
    }

    EngineFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
