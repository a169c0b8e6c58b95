package dev.tutti.platform.runtime.lease;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * One offered lease: a keeper thread takes and renews it, a worker thread runs the task while it is held. The worker is
 * interrupted when a renewal is refused, or when none succeeded within the term.
 */
final class HeldLease {

    private static final Logger log = LoggerFactory.getLogger(HeldLease.class);

    private final LeaseStore store;
    private final LeaseSettings settings;
    private final UUID holder;
    private final String schema;
    private final String name;
    private final LeasedTask task;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper;
    private @Nullable Term term;

    HeldLease(LeaseStore store, LeaseSettings settings, UUID holder, String schema, String name, LeasedTask task) {
        this.store = store;
        this.settings = settings;
        this.holder = holder;
        this.schema = schema;
        this.name = name;
        this.task = task;
        this.keeper = Thread.ofVirtual().name("lease-" + schema + "." + name).unstarted(this::keep);
    }

    void start() {
        keeper.start();
    }

    /** Ends the task, gives the lease up and returns when both are done. */
    void stop() {
        stopping.countDown();
        boolean interrupted = false;
        while (true) {
            try {
                keeper.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            do {
                step();
            } while (!stopping.await(settings.renewal().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            release();
        }
    }

    private void step() throws InterruptedException {
        try {
            if (term == null) {
                take();
            } else {
                renew(term);
            }
        } catch (DataAccessException e) {
            log.debug("lease not renewed name={}.{}", schema, name, e);
            if (term != null && !term.isHeld()) {
                end("database out of reach");
            }
        }
    }

    private void take() {
        long askedAt = System.nanoTime();
        store.take(schema, name, holder, settings.term()).ifPresent(token -> {
            log.debug("lease taken name={}.{} token={}", schema, name, token);
            term = new Term(token, askedAt);
            term.restartIfEnded();
        });
    }

    private void renew(Term current) throws InterruptedException {
        // The term counts from before the question: an answer that took long must not make the lease look younger.
        long askedAt = System.nanoTime();
        if (store.renew(schema, name, holder, current.token(), settings.term())) {
            current.renewedAt(askedAt);
            current.restartIfEnded();
        } else {
            end("taken over");
        }
    }

    private void release() {
        if (term == null) {
            return;
        }
        long token = term.token();
        try {
            end("stopped");
            store.giveUp(schema, name, holder, token);
        } catch (DataAccessException e) {
            log.debug("lease left to expire name={}.{}", schema, name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String reason) throws InterruptedException {
        if (term != null) {
            log.debug("lease ended name={}.{} token={} reason={}", schema, name, term.token(), reason);
            term.stop();
            term = null;
        }
    }

    /** From one taking of the lease to its loss. */
    private final class Term implements Lease {

        private final long token;
        private volatile long renewedAt;
        private volatile boolean stopped;
        private @Nullable Thread worker;

        Term(long token, long renewedAt) {
            this.token = token;
            this.renewedAt = renewedAt;
        }

        @Override
        public long token() {
            return token;
        }

        @Override
        public boolean isHeld() {
            return !stopped && Duration.ofNanos(System.nanoTime() - renewedAt).compareTo(settings.term()) < 0;
        }

        @Override
        public void fence() {
            new Fence(store, schema, name, token).check();
        }

        void renewedAt(long nanos) {
            renewedAt = nanos;
        }

        void restartIfEnded() {
            if (worker == null || !worker.isAlive()) {
                worker =
                        Thread.ofVirtual().name("leased-" + schema + "." + name).start(this::work);
            }
        }

        void stop() throws InterruptedException {
            stopped = true;
            if (worker != null) {
                worker.interrupt();
                worker.join();
            }
        }

        private void work() {
            try {
                task.run(this);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (LeaseLost e) {
                log.info("leased task stopped name={}.{}: {}", schema, name, e.getMessage());
            } catch (RuntimeException e) {
                log.warn("leased task failed and will be started again name={}.{}", schema, name, e);
            }
        }
    }
}
