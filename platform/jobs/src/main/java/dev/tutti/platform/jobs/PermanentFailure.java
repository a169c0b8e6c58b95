package dev.tutti.platform.jobs;

/** Thrown by a handler when no retry can help: the job is dead at once and keeps this reason. */
public class PermanentFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PermanentFailure(String message) {
        super(message);
    }

    public PermanentFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
