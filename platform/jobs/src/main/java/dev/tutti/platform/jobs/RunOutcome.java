package dev.tutti.platform.jobs;

/** How one run ended. */
sealed interface RunOutcome {

    record Succeeded() implements RunOutcome {}

    record Failed(Throwable cause) implements RunOutcome {}

    record Cancelled() implements RunOutcome {}

    /** Interrupted by the shutdown: another process, or the next start, begins anew. */
    record HandedBack() implements RunOutcome {}

    /** Another process took the job, because this one fell silent; whatever this run did is not recorded. */
    record TakenOver() implements RunOutcome {}

    default String label() {
        return switch (this) {
            case Succeeded _ -> "succeeded";
            case Failed _ -> "failed";
            case Cancelled _ -> "cancelled";
            case HandedBack _ -> "handed-back";
            case TakenOver _ -> "taken-over";
        };
    }
}
