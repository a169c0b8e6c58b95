package dev.tutti.platform.jobs;

import java.util.Locale;

/** Where a job stands. The last three are final; a dead job may be retried by hand. */
public enum JobState {
    /** Not due yet, due and queued, or between two attempts. */
    WAITING,
    RUNNING,
    SUCCEEDED,
    /** Gave up after its last attempt, or at once after a {@link PermanentFailure}. */
    DEAD,
    CANCELLED;

    public boolean isFinished() {
        return switch (this) {
            case WAITING, RUNNING -> false;
            case SUCCEEDED, DEAD, CANCELLED -> true;
        };
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobState ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
