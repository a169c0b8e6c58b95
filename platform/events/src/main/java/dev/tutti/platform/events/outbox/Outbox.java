package dev.tutti.platform.events.outbox;

import dev.tutti.contracts.events.Event;
import dev.tutti.platform.events.codec.EventCodec;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.Kind;
import io.micrometer.observation.transport.SenderContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes facts into the current transaction. */
public final class Outbox {

    private final OutboxStore store;
    private final EventCodec codec;
    private final RelaySettings settings;
    private final ObservationRegistry observations;
    private final RelaySignals signals;

    Outbox(
            OutboxStore store,
            EventCodec codec,
            RelaySettings settings,
            ObservationRegistry observations,
            RelaySignals signals) {
        this.store = store;
        this.codec = codec;
        this.settings = settings;
        this.observations = observations;
        this.signals = signals;
    }

    /** Adds a fact to the schema of its publisher when the current transaction commits. */
    public void add(String schema, Event event) {
        pending().add(toRow(schema, event));
    }

    private PendingEvents pending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("publish inside the transaction that makes the fact true");
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof PendingEvents pending) {
                return pending;
            }
        }
        var pending = new PendingEvents(store, signals::raise);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private NewRow toRow(String schema, Event event) {
        var payload = codec.encode(event);
        if (payload.length > settings.payloadMax().toBytes()) {
            throw new IllegalArgumentException("%s has %d bytes, more than tutti.events.relay.payload-max"
                    .formatted(event.getClass().getName(), payload.length));
        }
        var trace = currentTrace(event);
        return new NewRow(
                schema,
                event.eventId(),
                event.getClass().getName(),
                Objects.requireNonNull(event.key(), "an event has a key"),
                payload,
                trace.get("traceparent"),
                trace.get("tracestate"));
    }

    private Map<String, String> currentTrace(Event event) {
        var headers = new HashMap<String, String>();
        var context = new SenderContext<Map<String, String>>(
                (carrier, name, value) -> Objects.requireNonNull(carrier).put(name, value), Kind.PRODUCER);
        context.setCarrier(headers);
        Observation.createNotStarted("tutti.events.publish", () -> context, observations)
                .contextualName("publish " + event.getClass().getSimpleName())
                .lowCardinalityKeyValue("event", event.getClass().getSimpleName())
                .start()
                .stop();
        return headers;
    }
}
