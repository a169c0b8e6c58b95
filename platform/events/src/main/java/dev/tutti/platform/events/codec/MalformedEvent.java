package dev.tutti.platform.events.codec;

/** Bytes that are no event, or not the event they claim to be. */
public final class MalformedEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MalformedEvent(String message) {
        super(message);
    }

    MalformedEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
