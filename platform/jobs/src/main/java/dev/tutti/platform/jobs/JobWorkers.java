package dev.tutti.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts a worker per kind when everything else stands, and drains them before anything else goes down. */
final class JobWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(JobWorkers.class);

    private final JobRegistry registry;
    private final JobContext context;
    private final JobObservers observers;
    private final QueueDepths depths;
    private final Timers timers = new Timers();
    private volatile Map<JobKind<?>, KindWorker<?>> workers = Map.of();
    private volatile boolean running;

    JobWorkers(JobRegistry registry, JobContext context, JobObservers observers, QueueDepths depths) {
        this.registry = registry;
        this.context = context;
        this.observers = observers;
        this.depths = depths;
    }

    @Override
    public void start() {
        var process = new SchedulerName.Fixed(context.ids().next().toString());
        var started = new LinkedHashMap<JobKind<?>, KindWorker<?>>();
        registry.all().forEach(owned -> started.put(owned.kind(), worker(owned, process)));
        workers = started;
        started.values().forEach(KindWorker::start);
        depths.register(registry);
        running = true;
        log.info("jobs started kinds={}", started.size());
    }

    private <T> KindWorker<T> worker(JobRegistry.OwnedKind<T> owned, SchedulerName process) {
        return new KindWorker<>(owned, context, observers, timers, process);
    }

    /** Looks for due jobs of that kind now rather than at the next poll. */
    void wake(JobKind<?> kind) {
        var worker = workers.get(kind);
        if (worker != null) {
            worker.wake();
        }
    }

    /** A job was changed by hand: whoever runs or watches it hears of it now. */
    void changed(JobStore store, JobStatus status) {
        registry.all().stream()
                .filter(owned -> owned.store() == store && owned.kind().name().equals(status.kind()))
                .forEach(owned -> changed(owned, status));
    }

    private void changed(JobRegistry.OwnedKind<?> owned, JobStatus status) {
        var worker = workers.get(owned.kind());
        if (worker != null && status.state() == JobState.RUNNING) {
            worker.cancel(status.id());
        } else if (worker != null) {
            worker.wake();
        }
        observers.changed(owned.owner(), status);
    }

    @Override
    public void stop() {
        running = false;
        try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.values().forEach(worker -> stopping.execute(worker::stop));
        }
        workers = Map.of();
        timers.stop();
        log.info("jobs stopped");
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
