package dev.tutti.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a job, also while it runs.
 *
 * @param attempts runs that were begun and not handed back or lost with their process
 * @param progress 0 to 100, as the handler last reported it
 * @param error why the last attempt failed, if one did
 * @param dueAt when it may run next; in the past while it waits for a free thread
 */
public record JobStatus(
        JobId id,
        String kind,
        String key,
        JobState state,
        Priority priority,
        int attempts,
        int progress,
        @Nullable String progressMessage,
        @Nullable String error,
        String payload,
        Instant enqueuedAt,
        Instant dueAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
