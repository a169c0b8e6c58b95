package dev.tutti.platform.runtime.lease;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Runs a task in exactly one of the processes that offer it. A lease lives in the service's schema for
 * {@link LeaseSettings#term()} and is renewed while the task runs; when its process dies, another takes it with a
 * larger token. A holder that was only slow finds out by {@link Lease#fence()}, in the transaction of its write.
 */
public final class Leases implements SmartLifecycle {

    /** After the connection pool and before everything that takes leases, which start later and stop earlier. */
    public static final int PHASE = -1000;

    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private final LeaseStore store;
    private final LeaseSettings settings;
    private final UUID holder;
    private final Map<String, HeldLease> offered = new ConcurrentHashMap<>();
    private volatile boolean running;

    Leases(LeaseStore store, LeaseSettings settings, UUID holder) {
        this.store = store;
        this.settings = settings;
        this.holder = holder;
    }

    /**
     * Offers to run a task under the lease of that name, now and whenever the lease becomes free, until the handle is
     * closed. A task that returns or fails while the lease is held is started again after a renewal's time.
     *
     * @param schema the service's schema
     * @param name the lease's name, unique in the schema: {@code outbox-relay}
     * @return stops the task and gives the lease up; returns when the task has ended
     */
    public AutoCloseable hold(String schema, String name, LeasedTask task) {
        var lease = new HeldLease(store, settings, holder, schema, name, task);
        if (offered.putIfAbsent(schema + "." + name, lease) != null) {
            throw new IllegalStateException("this process offers lease %s.%s already".formatted(schema, name));
        }
        lease.start();
        return () -> {
            offered.remove(schema + "." + name, lease);
            lease.stop();
        };
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        offered.forEach((name, lease) -> {
            lease.stop();
            log.debug("lease given up name={}", name);
        });
        offered.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
