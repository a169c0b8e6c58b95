package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.events.codec.EventSchema;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends a batch so that no fact leaves before the one with its key is acknowledged. */
final class Wave {

    private final Producer<byte[], byte[]> producer;
    private final ServiceDeclaration service;
    private final OutboxStore store;
    private final SchemaTopic schemaTopic;

    Wave(Producer<byte[], byte[]> producer, ServiceDeclaration service, OutboxStore store, SchemaTopic schemaTopic) {
        this.producer = producer;
        this.service = service;
        this.store = store;
        this.schemaTopic = schemaTopic;
    }

    /** The rows that the broker has, in any case, and why it does not have the others. */
    record Outcome(List<Long> sent, @Nullable Exception failure) {}

    /** Sends rows in their order until one fails or {@code mayGoOn} says no. */
    Outcome send(List<UnsentRow> rows, String topic, BooleanSupplier mayGoOn) throws InterruptedException {
        var sent = new ArrayList<Long>();
        var inFlight = new LinkedHashMap<String, Sending>();
        try {
            for (var row : rows) {
                if (inFlight.containsKey(row.key())) {
                    settle(inFlight, sent);
                    if (!mayGoOn.getAsBoolean()) {
                        break;
                    }
                }
                inFlight.put(row.key(), new Sending(row.id(), producer.send(toRecord(row, topic))));
            }
            settle(inFlight, sent);
            return new Outcome(sent, null);
        } catch (KafkaException e) {
            return new Outcome(settleQuietly(inFlight, sent), e);
        }
    }

    private record Sending(long id, Future<RecordMetadata> acknowledgement) {}

    /** Waits for everything in flight; throws the first failure after the others are known. */
    private static void settle(Map<String, Sending> inFlight, List<Long> sent) throws InterruptedException {
        KafkaException failure = null;
        for (var sending : inFlight.values()) {
            try {
                sending.acknowledgement().get();
                sent.add(sending.id());
            } catch (ExecutionException e) {
                failure = failure == null ? new KafkaException("send fact " + sending.id(), e.getCause()) : failure;
            }
        }
        inFlight.clear();
        if (failure != null) {
            throw failure;
        }
    }

    /** After a failure: what else was on its way has arrived or not, and the batch ends here. */
    private static List<Long> settleQuietly(Map<String, Sending> inFlight, List<Long> sent)
            throws InterruptedException {
        try {
            settle(inFlight, sent);
        } catch (KafkaException second) {
            // The first failure is reported; the rows of this one stay unsent as well.
        }
        return sent;
    }

    private ProducerRecord<byte[], byte[]> toRecord(UnsentRow row, String topic) throws InterruptedException {
        ensureSchema(EventCodec.fingerprint(row.payload()));
        var message = new ProducerRecord<>(topic, row.key().getBytes(StandardCharsets.UTF_8), row.payload());
        EventHeaders.put(message.headers(), EventHeaders.EVENT_ID, row.eventId().toString());
        EventHeaders.put(message.headers(), EventHeaders.EVENT_TYPE, row.eventType());
        if (row.traceparent() != null) {
            EventHeaders.put(message.headers(), EventHeaders.TRACEPARENT, row.traceparent());
        }
        if (row.tracestate() != null) {
            EventHeaders.put(message.headers(), EventHeaders.TRACESTATE, row.tracestate());
        }
        return message;
    }

    /** The row may come from a newer version of the service, so the schema is taken from the database. */
    private void ensureSchema(long fingerprint) throws InterruptedException {
        if (!schemaTopic.isPublished(fingerprint)) {
            schemaTopic.publish(registered(fingerprint), producer);
        }
    }

    private EventSchema registered(long fingerprint) {
        return store.findSchema(service.schema(), fingerprint)
                .orElseThrow(() -> new IllegalStateException(
                        "schema %016x was not registered by the process that used it".formatted(fingerprint)));
    }
}
