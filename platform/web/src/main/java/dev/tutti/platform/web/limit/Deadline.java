package dev.tutti.platform.web.limit;

import dev.tutti.platform.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Interrupts the thread of a request that takes too long. On a virtual thread an interrupt ends a blocked read from a
 * socket, so a slow client or a stuck query ends too. Once {@link #close} returned, no interrupt comes any more.
 */
final class Deadline implements AutoCloseable {

    private final ScheduledExecutorService timer;
    private final Thread worker = Thread.currentThread();
    private final HttpServletRequest request;
    private ScheduledFuture<?> alarm;
    private boolean closed;
    private boolean passed;

    Deadline(ScheduledExecutorService timer, Duration time, HttpServletRequest request) {
        this.timer = timer;
        this.request = request;
        this.alarm = schedule(time);
    }

    /** Starts again with another time. */
    synchronized void extendTo(Duration time) {
        alarm.cancel(false);
        alarm = schedule(time);
    }

    private ScheduledFuture<?> schedule(Duration time) {
        return timer.schedule(this::interrupt, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void interrupt() {
        if (!closed) {
            passed = true;
            request.setAttribute(Problems.TIMED_OUT, true);
            worker.interrupt();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        alarm.cancel(false);
        if (passed) {
            // The thread belongs to someone else next; the interrupt was meant for this request alone.
            Thread.interrupted();
        }
    }
}
