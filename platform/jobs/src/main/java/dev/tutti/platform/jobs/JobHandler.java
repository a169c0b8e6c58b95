package dev.tutti.platform.jobs;

/**
 * Does the work of one kind; a bean in the service's package, which makes the service its owner. A run may be repeated
 * after a crash, so its effects must be idempotent: by the job's key, by what is already there, or by an inbox row.
 */
public interface JobHandler<T> {

    JobKind<T> kind();

    /**
     * Runs on a virtual thread, outside any transaction. Returning means done; any exception means another attempt
     * later, a {@link PermanentFailure} none. An interrupt (timeout, cancellation, shutdown) should be passed on.
     */
    void run(T payload, JobRun run) throws Exception;

    /** The type whose package says which service owns this handler; a platform's handler names the service's type. */
    default Class<?> owner() {
        return getClass();
    }
}
