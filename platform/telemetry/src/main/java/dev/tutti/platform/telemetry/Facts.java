package dev.tutti.platform.telemetry;

import dev.tutti.platform.runtime.Services;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts business facts: {@code tutti_facts_total{service="streaming",fact="play",outcome="counted"}}. Tags come from a
 * closed set of values; an id or a name would make a series of its own.
 */
public final class Facts {

    private static final String NAME = "tutti.facts";

    private final MeterRegistry metrics;
    private final Services services;

    Facts(MeterRegistry metrics, Services services) {
        this.metrics = metrics;
        this.services = services;
    }

    /**
     * Counts one fact.
     *
     * @param where the class that states it, which tells the service
     * @param outcome one of a few words: {@code counted}, {@code too-short}
     */
    public void count(Class<?> where, String fact, String outcome) {
        metrics.counter(NAME, "service", services.getOwner(where).name(), "fact", fact, "outcome", outcome)
                .increment();
    }
}
