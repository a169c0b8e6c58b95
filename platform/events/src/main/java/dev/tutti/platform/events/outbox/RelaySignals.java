package dev.tutti.platform.events.outbox;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes this process's relay when a transaction of this process committed facts; copies elsewhere find them by polling. */
final class RelaySignals {

    private final Map<String, Semaphore> bySchema = new ConcurrentHashMap<>();

    void raise(String schema) {
        var signal = signal(schema);
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    /** Returns at the next signal, or when the wait is over. Signals that came before count as one. */
    void await(String schema, Duration wait) throws InterruptedException {
        var signal = signal(schema);
        if (signal.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }

    private Semaphore signal(String schema) {
        return bySchema.computeIfAbsent(schema, key -> new Semaphore(0));
    }
}
