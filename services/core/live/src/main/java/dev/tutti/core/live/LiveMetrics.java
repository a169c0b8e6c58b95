package dev.tutti.core.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** How many are connected, and why connections ended. */
final class LiveMetrics {

    static final String ENDED = "tutti.live.ended";

    private final MeterRegistry meters;

    LiveMetrics(MeterRegistry meters, Places places) {
        this.meters = meters;
        Gauge.builder("tutti.live.connections", places, Places::taken)
                .description("open connections of the live channel")
                .register(meters);
    }

    void ended(Ending ending) {
        Counter.builder(ENDED)
                .description("connections of the live channel that ended")
                .tag("reason", ending.reason())
                .register(meters)
                .increment();
    }
}
