package dev.tutti.platform.jobs;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;

/** Tells the rest of the house what happens to jobs: listeners, log, metrics, traces. */
final class JobObservers {

    private static final Logger log = LoggerFactory.getLogger(JobObservers.class);

    /** How a run really ended, as it was written. */
    record End(JobStatus job, RunOutcome outcome) {}

    private final Supplier<Stream<JobProgressListener>> listeners;
    private final Services services;
    private final MeterRegistry meters;
    private final JobTracing tracing;

    JobObservers(
            Supplier<Stream<JobProgressListener>> listeners,
            Services services,
            MeterRegistry meters,
            JobTracing tracing) {
        this.listeners = listeners;
        this.services = services;
        this.meters = meters;
        this.tracing = tracing;
    }

    RunOutcome traced(JobStore.Started job, JobTracing.Traced work) {
        return tracing.during(job, work);
    }

    Timer.Sample startWatch() {
        return Timer.start(meters);
    }

    void ended(JobRegistry.OwnedKind<?> owned, Timer.Sample watch, End end) {
        boolean dead = end.job().state() == JobState.DEAD;
        watch.stop(meters.timer(
                "tutti.jobs.run",
                "service",
                owned.owner().name(),
                "kind",
                owned.kind().name(),
                "outcome",
                dead ? "dead" : end.outcome().label()));
        logEnd(end);
        if (!(end.outcome() instanceof RunOutcome.TakenOver)) {
            changed(owned.owner(), end.job());
        }
    }

    private static void logEnd(End end) {
        var job = end.job();
        switch (end.outcome()) {
            case RunOutcome.Failed(var cause)
            when job.state() == JobState.DEAD ->
                log.error("job dead kind={} id={} attempts={}", job.kind(), job.id(), job.attempts(), cause);
            case RunOutcome.Failed(var cause) ->
                log.warn("job failed kind={} id={} retryAt={}", job.kind(), job.id(), job.dueAt(), cause);
            case RunOutcome.TakenOver _ ->
                log.warn("job ended after another process took it kind={} id={}", job.kind(), job.id());
            case RunOutcome.Succeeded _, RunOutcome.Cancelled _, RunOutcome.HandedBack _ ->
                log.debug("job {} kind={} id={}", end.outcome().label(), job.kind(), job.id());
        }
    }

    void changed(ServiceDeclaration owner, JobStatus status) {
        listenersOf(owner).forEach(listener -> {
            try {
                listener.onProgress(status);
            } catch (RuntimeException e) { // a listener is a spectator: it must not fail the job it watches
                log.warn(
                        "listener failed listener={} job={}",
                        listener.getClass().getName(),
                        status.id(),
                        e);
            }
        });
    }

    private List<JobProgressListener> listenersOf(ServiceDeclaration owner) {
        return listeners
                .get()
                .filter(listener -> services.findOwner(AopUtils.getTargetClass(listener))
                        .filter(owner::equals)
                        .isPresent())
                .toList();
    }
}
