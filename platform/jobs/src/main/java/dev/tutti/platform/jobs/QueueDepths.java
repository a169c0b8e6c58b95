package dev.tutti.platform.jobs;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

/** Gauges of how much waits: counted by the database, at most once in a few seconds whoever asks. */
final class QueueDepths {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Counted(Instant at, List<JobStore.Depth> depths) {}

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<JobStore, Counted> counted = new ConcurrentHashMap<>();

    QueueDepths(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void register(JobRegistry registry) {
        registry.all().forEach(this::register);
    }

    private void register(JobRegistry.OwnedKind<?> owned) {
        gauge("tutti.jobs.queue.depth", "Jobs that wait, due or not", owned, JobStore.Depth::waiting);
        gauge("tutti.jobs.queue.oldest", "Seconds that the oldest job is overdue", owned, this::overdueSeconds);
        gauge("tutti.jobs.dead", "Jobs that gave up and are kept", owned, JobStore.Depth::dead);
    }

    private void gauge(
            String name, String description, JobRegistry.OwnedKind<?> owned, ToDoubleFunction<JobStore.Depth> value) {
        var tags = Tags.of("service", owned.owner().name(), "kind", owned.kind().name());
        Gauge.builder(name, owned, kind -> find(kind).map(value::applyAsDouble).orElse(0.0))
                .description(description)
                .tags(tags)
                .strongReference(true)
                .register(meters);
    }

    private Optional<JobStore.Depth> find(JobRegistry.OwnedKind<?> owned) {
        var now = clock.instant();
        var fresh = counted.compute(
                owned.store(),
                (store, old) -> old == null || Duration.between(old.at(), now).compareTo(FRESH) > 0
                        ? new Counted(now, store.listDepths())
                        : old);
        return fresh.depths().stream()
                .filter(depth -> depth.kind().equals(owned.kind().name()))
                .findFirst();
    }

    private double overdueSeconds(JobStore.Depth depth) {
        var oldest = depth.oldestDueAt();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toMillis() / 1000.0);
    }
}
