package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.codec.EventSchemas;
import dev.tutti.platform.runtime.ServiceDeclaration;
import dev.tutti.platform.runtime.Services;
import dev.tutti.platform.runtime.lease.Leases;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** One relay for each active service that publishes, in one process at a time. */
final class Relays implements SmartLifecycle {

    private static final String LEASE = "outbox-relay";

    private final Services services;
    private final Leases leases;
    private final EventSchemas schemas;
    private final RelayParts parts;
    private final MeterRegistry meters;
    private final Clock clock;
    private final List<AutoCloseable> held = new ArrayList<>();
    private volatile boolean running;

    Relays(
            Services services,
            Leases leases,
            EventSchemas schemas,
            RelayParts parts,
            MeterRegistry meters,
            Clock clock) {
        this.services = services;
        this.leases = leases;
        this.schemas = schemas;
        this.parts = parts;
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public void start() {
        services.active().stream()
                .filter(service -> !schemas.listByTopic(service.topic()).isEmpty())
                .forEach(this::start);
        running = true;
    }

    private void start(ServiceDeclaration service) {
        schemas.listByTopic(service.topic()).forEach(schema -> parts.store().register(service.schema(), schema));
        var metrics = new RelayMetrics(service.name(), meters, clock);
        held.add(leases.hold(service.schema(), LEASE, new Relay(service, parts, metrics)));
    }

    @Override
    public void stop() {
        running = false;
        held.forEach(Relays::release);
        held.clear();
    }

    private static void release(AutoCloseable lease) {
        try {
            lease.close();
        } catch (Exception e) {
            throw new IllegalStateException("stop a relay", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Leases.PHASE + 100;
    }
}
