package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.inbox.Delivery.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.ReceiverContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** What one consumer did, how late it is, and the trace that it continues. */
final class ConsumerMetrics {

    private final Listener listener;
    private final MeterRegistry meters;
    private final ObservationRegistry observations;
    private final Clock clock;
    private final Timer delay;
    private volatile long lag;
    private volatile int deadLetters;

    ConsumerMetrics(Listener listener, InboxParts parts) {
        this.listener = listener;
        this.meters = parts.meters();
        this.observations = parts.observations();
        this.clock = parts.clock();
        this.delay = Timer.builder("tutti.events.delay")
                .description("from the relay's sending to the end of handling")
                .tags("service", listener.service().name(), "consumer", listener.name())
                .publishPercentileHistogram()
                .register(meters);
        gauge("tutti.events.consumer.lag", "events that wait for the consumer", () -> lag);
        gauge("tutti.events.dead.letters", "events that could not be handled", () -> deadLetters);
    }

    void lag(long events) {
        lag = events;
    }

    void deadLetters(int count) {
        deadLetters = count;
    }

    void count(Outcome outcome, long sentMillis) {
        meters.counter(
                        "tutti.events.taken",
                        "service",
                        listener.service().name(),
                        "consumer",
                        listener.name(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment();
        if (outcome == Outcome.HANDLED) {
            delay.record(Duration.between(Instant.ofEpochMilli(sentMillis), clock.instant()));
        }
    }

    /** Runs an attempt inside the trace in which the event was published. */
    Outcome observe(Message message, Supplier<Outcome> attempt) {
        var context = new ReceiverContext<Message>(
                (carrier, name) -> carrier.headers().get(name), Kind.CONSUMER);
        context.setCarrier(message);
        return Objects.requireNonNull(Observation.createNotStarted("tutti.events.handle", () -> context, observations)
                .contextualName("handle "
                        + message.eventType().substring(message.eventType().lastIndexOf('.') + 1))
                .lowCardinalityKeyValue("consumer", listener.toString())
                .observe(attempt));
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .tags("service", listener.service().name(), "consumer", listener.name())
                .strongReference(true)
                .register(meters);
    }
}
