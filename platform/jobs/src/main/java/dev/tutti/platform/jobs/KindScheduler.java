package dev.tutti.platform.jobs;

import com.github.kagkarlsson.scheduler.PollingStrategyConfig;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.TaskResolver;
import com.github.kagkarlsson.scheduler.Waiter;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

/**
 * db-scheduler for one kind, on virtual threads. Rows are fetched first and locked by the thread that runs them: the
 * other strategy locks a batch ahead, and a locked row that waits for a thread has no heartbeat.
 */
final class KindScheduler extends Scheduler {

    /** Each fetch brings this many times the free threads, and the next one comes when half of them are done. */
    private static final PollingStrategyConfig FETCH =
            new PollingStrategyConfig(PollingStrategyConfig.Type.FETCH, 0.5, 3.0);

    /** Rows of kinds that nobody handles stay: a handler that is gone in this version may be back in the next. */
    private static final Duration NEVER = Duration.ofDays(36_500);

    KindScheduler(
            JobKind<?> kind,
            KindQueue queue,
            TaskResolver resolver,
            SchedulerName name,
            SchedulerListener listener,
            JobsSettings settings) {
        super(
                // Waiting and heartbeats need a clock that moves; a test's may stand still.
                new SystemClock(),
                queue,
                queue,
                resolver,
                kind.limits().concurrency(),
                Executors.newFixedThreadPool(
                        kind.limits().concurrency(),
                        Thread.ofVirtual().name("job-" + kind + "-", 0).factory()),
                name,
                new Waiter(settings.poll()),
                settings.heartbeat(),
                JobsSettings.HEARTBEATS_MISSED_MAX,
                List.of(listener),
                List.of(),
                FETCH,
                NEVER,
                settings.drain().plusSeconds(1),
                LogLevel.WARN,
                true,
                List.of(),
                Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("jobs-due-" + kind).factory()),
                // Two, since the search for abandoned runs must not hold up a heartbeat.
                Executors.newScheduledThreadPool(
                        2, Thread.ofVirtual().name("jobs-beat-" + kind + "-", 0).factory()));
    }
}
