package dev.tutti.streams.orders;

import org.jspecify.annotations.Nullable;

/** Bytes that are no fact, or not the fact they claim to be. */
final class MalformedFact extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedFact(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
