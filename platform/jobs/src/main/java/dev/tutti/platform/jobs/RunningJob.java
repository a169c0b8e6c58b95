package dev.tutti.platform.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A run of the present thread: may be told to stop, and passes progress on at a bounded rate. */
final class RunningJob implements JobRun {

    /** Why a run is interrupted; the first reason counts. */
    enum Stop {
        TIMED_OUT,
        CANCELLED,
        SHUTTING_DOWN,
        TAKEN_OVER
    }

    private static final Duration REPORT_INTERVAL = Duration.ofMillis(250);

    /** What the handler last said, not written yet. */
    private record Report(int percent, String message) {}

    private final JobStatus status;
    private final long token;
    private final Timers timers;
    private final BiConsumer<Integer, String> reports;
    private final Thread thread = Thread.currentThread();
    private @Nullable Stop stop;
    private @Nullable Report pending;
    private boolean reportScheduled;
    private boolean over;

    RunningJob(JobStatus status, long token, Timers timers, BiConsumer<Integer, String> reports) {
        this.status = status;
        this.token = token;
        this.timers = timers;
        this.reports = reports;
    }

    @Override
    public JobId id() {
        return status.id();
    }

    @Override
    public String key() {
        return status.key();
    }

    @Override
    public int attempt() {
        return status.attempts();
    }

    @Override
    public long fencingToken() {
        return token;
    }

    @Override
    public synchronized boolean cancelled() {
        return stop != null;
    }

    // Written by another thread: never in the handler's transaction, and never by a thread that may be interrupted.
    @Override
    public synchronized void progress(int percent, String message) {
        pending = new Report(Math.clamp(percent, 0, 100), message);
        if (!reportScheduled && !over) {
            reportScheduled = true;
            timers.after(REPORT_INTERVAL, this::report);
        }
    }

    private void report() {
        var report = takePending();
        report.ifPresent(newest -> reports.accept(newest.percent(), newest.message()));
    }

    private synchronized Optional<Report> takePending() {
        var report = over ? null : pending;
        pending = null;
        reportScheduled = false;
        return Optional.ofNullable(report);
    }

    synchronized void stop(Stop reason) {
        if (!over && stop == null) {
            stop = reason;
            thread.interrupt();
        }
    }

    /** After this no interrupt arrives any more, and one that did is cleared. Called by the run's own thread. */
    synchronized Optional<Stop> end() {
        over = true;
        Thread.interrupted();
        return Optional.ofNullable(stop);
    }
}
