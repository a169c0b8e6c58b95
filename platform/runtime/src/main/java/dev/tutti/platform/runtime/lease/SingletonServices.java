package dev.tutti.platform.runtime.lease;

import dev.tutti.platform.runtime.Cardinality;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.ready.ReadyCheck;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.SmartLifecycle;

/**
 * Lets one copy of a service that declares {@link Cardinality#SINGLETON} serve: the process is ready while it holds the
 * lease of each such service, and the next one waits, not ready, until the lease is free.
 */
final class SingletonServices implements SmartLifecycle, ReadyCheck {

    private static final String LEASE = "service";

    private final List<ServiceDeclaration> singletons;
    private final Leases leases;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    SingletonServices(Services services, Leases leases) {
        this.singletons = services.active().stream()
                .filter(service -> service.cardinality() == Cardinality.SINGLETON)
                .toList();
        this.leases = leases;
    }

    @Override
    public void start() {
        running = true;
        for (var service : singletons) {
            // Leases gives it up when it stops, after everything else of the process has.
            leases.hold(service.schema(), LEASE, lease -> serve(service));
        }
    }

    private void serve(ServiceDeclaration service) throws InterruptedException {
        held.add(service.name());
        try {
            new CountDownLatch(1).await();
        } finally {
            held.remove(service.name());
        }
    }

    @Override
    public String name() {
        return "singletons";
    }

    @Override
    public boolean isReady() {
        return held.size() == singletons.size();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Leases.PHASE + 1;
    }
}
