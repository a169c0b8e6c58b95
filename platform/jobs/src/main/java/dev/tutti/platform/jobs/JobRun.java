package dev.tutti.platform.jobs;

/** One attempt at a job, as its handler sees it. */
public interface JobRun {

    JobId id();

    /** The key it was enqueued with. */
    String key();

    /** 1 for the first attempt. */
    int attempt();

    /** Grows with every run of this job: a store that remembers the highest refuses an owner that was given up. */
    long fencingToken();

    /**
     * Says how far the work is. Returns at once; what is written is the newest report, a few times per second at most.
     *
     * @param percent 0 to 100; other values are brought into that range
     */
    void progress(int percent, String message);

    /** Whether the work should stop: cancelled, timed out, shutting down or taken over. The thread is interrupted too. */
    boolean cancelled();
}
