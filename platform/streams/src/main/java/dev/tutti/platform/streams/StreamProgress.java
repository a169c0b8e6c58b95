package dev.tutti.platform.streams;

import java.time.Duration;

/** Hears what becomes of a job: the launcher prints it, a test waits for it. */
public interface StreamProgress {

    /** All tasks of the job run, for the first time or again. */
    void running(String job, String detail, Duration took);

    /** The job stands still and is tried again by itself; nothing is lost meanwhile. */
    void interrupted(String job, Throwable reason);
}
