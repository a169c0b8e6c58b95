package dev.tutti.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does small things a little later, in real time: timeouts, interrupts, reports of progress. */
final class Timers {

    private static final Logger log = LoggerFactory.getLogger(Timers.class);

    /** Something that is still to be done. */
    record Pending(Future<?> future) {
        void cancel() {
            future.cancel(false);
        }
    }

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(
            2, Thread.ofVirtual().name("jobs-timer-", 0).factory());

    Pending after(Duration delay, Runnable action) {
        return new Pending(executor.schedule(() -> logged(action), delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static void logged(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.warn("a job's timer failed", e);
        }
    }

    void stop() {
        executor.shutdownNow();
    }
}
