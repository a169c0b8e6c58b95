package dev.tutti.platform.events.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much a relay has sent, and how long the oldest fact has waited for it. */
final class RelayMetrics {

    private final Clock clock;
    private final Counter relayed;
    private volatile @Nullable Instant oldest;

    RelayMetrics(String service, MeterRegistry meters, Clock clock) {
        this.clock = clock;
        this.relayed = Counter.builder("tutti.events.relayed")
                .description("facts that the broker acknowledged")
                .tag("service", service)
                .register(meters);
        Gauge.builder("tutti.events.outbox.lag", this, RelayMetrics::lagSeconds)
                .description("age of the oldest fact that was not sent")
                .baseUnit("seconds")
                .tag("service", service)
                .strongReference(true)
                .register(meters);
    }

    void waiting(List<UnsentRow> rows) {
        oldest = rows.isEmpty() ? null : rows.getFirst().createdAt();
    }

    void nothingWaits() {
        oldest = null;
    }

    void relayed(int count) {
        relayed.increment(count);
    }

    double lagSeconds() {
        var since = oldest;
        return since == null
                ? 0
                : Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }
}
