package dev.tutti.music.catalog.recording;

import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.RetryPolicy;
import java.time.Duration;
import java.util.UUID;

/**
 * The job that prepares a recording; its key is the recording's id, so an upload is prepared once.
 *
 * @param isTitled whether the uploader said a title; else the one in the file's tags is taken, if there is one
 */
public record IngestRecording(UUID recordingId, boolean isTitled) {

    /** A machine's failure is tried again; an upload's is not. */
    public static final int ATTEMPTS_MAX = 4;

    public static final JobKind<IngestRecording> KIND = JobKind.of("ingest", IngestRecording.class)
            .concurrency(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
            .timeout(Duration.ofMinutes(30))
            .retry(RetryPolicy.attempts(ATTEMPTS_MAX));
}
