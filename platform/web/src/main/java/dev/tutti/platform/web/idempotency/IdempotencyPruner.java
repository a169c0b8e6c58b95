package dev.tutti.platform.web.idempotency;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Removes answers past their retention, in batches of their own. Several processes may do so at once. */
final class IdempotencyPruner implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(IdempotencyPruner.class);

    private final IdempotencyStore store;
    private final IdempotencySettings settings;
    private final Services services;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("idempotency-pruner").factory());
    private volatile boolean running;

    IdempotencyPruner(IdempotencyStore store, IdempotencySettings settings, Services services, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.services = services;
        this.clock = clock;
    }

    @Override
    public void start() {
        long every = settings.pruneEvery().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::prune, every, every, TimeUnit.MILLISECONDS);
        running = true;
    }

    void prune() {
        for (var service : services.active()) {
            try {
                prune(service);
            } catch (RuntimeException e) {
                // A failed run must not end all later ones.
                log.warn("idempotency keys not pruned schema={}", service.schema(), e);
            }
        }
    }

    private void prune(ServiceDeclaration service) {
        var than = clock.instant().minus(settings.retention());
        int deleted;
        do {
            deleted = store.deleteOlder(service.schema(), than, settings.pruneBatch());
        } while (deleted == settings.pruneBatch());
    }

    @Override
    public void stop() {
        timer.shutdownNow();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
