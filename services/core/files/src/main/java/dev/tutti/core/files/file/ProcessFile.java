package dev.tutti.core.files.file;

import dev.tutti.platform.jobs.JobKind;
import dev.tutti.platform.jobs.RetryPolicy;
import java.time.Duration;
import java.util.UUID;

/** The job that works on a file; its key is {@link StoredFile#jobKey()}, so each run of a file happens once. */
public record ProcessFile(UUID fileId, int run) {

    /** With waits of up to a minute, an owner may be away for half an hour. */
    private static final int ATTEMPTS_MAX = 40;

    public static final JobKind<ProcessFile> KIND = JobKind.of("process-file", ProcessFile.class)
            .concurrency(2)
            .timeout(Duration.ofHours(12))
            .retry(RetryPolicy.attempts(ATTEMPTS_MAX).waiting(Duration.ofSeconds(1), Duration.ofMinutes(1)));
}
