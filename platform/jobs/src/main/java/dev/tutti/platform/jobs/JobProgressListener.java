package dev.tutti.platform.jobs;

/**
 * Hears of every change of its service's jobs in this process, after it is committed: for server-sent events. A bean
 * in the service's package. Other processes' jobs are not heard of; read {@link Jobs#find} for those.
 */
@FunctionalInterface
public interface JobProgressListener {

    void onProgress(JobStatus status);
}
