package dev.tutti.platform.events.outbox;

import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.lease.Leases;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Deletes rows that were sent long ago, in small transactions of their own, beside the relay and never inside it. */
final class SentPruning implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SentPruning.class);

    private final Services services;
    private final OutboxStore store;
    private final RelaySettings settings;
    private CountDownLatch stopping = new CountDownLatch(0);

    SentPruning(Services services, OutboxStore store, RelaySettings settings) {
        this.services = services;
        this.store = store;
        this.settings = settings;
    }

    /** Deletes everything that is old enough, batch by batch, and says how much it was. */
    int prune(ServiceDeclaration service) {
        int all = 0;
        int deleted;
        do {
            deleted = store.deleteSent(service.schema(), settings.keepSent(), settings.pruningBatch());
            all += deleted;
        } while (deleted == settings.pruningBatch());
        return all;
    }

    private void pruneAll() {
        try {
            services.active().forEach(this::prune);
        } catch (DataAccessException e) {
            log.debug("sent facts are pruned at the next turn", e);
        }
    }

    private void run(CountDownLatch end) {
        try {
            while (!end.await(settings.pruning().toMillis(), TimeUnit.MILLISECONDS)) {
                pruneAll();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        var end = new CountDownLatch(1);
        stopping = end;
        Thread.ofVirtual().name("outbox-pruning").start(() -> run(end));
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
    }

    @Override
    public synchronized boolean isRunning() {
        return stopping.getCount() > 0;
    }

    @Override
    public int getPhase() {
        return Leases.PHASE + 100;
    }
}
