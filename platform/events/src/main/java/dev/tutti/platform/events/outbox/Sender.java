package dev.tutti.platform.events.outbox;

import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.events.codec.EventSchema;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.runtime.ServiceDeclaration;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends a batch so that no fact leaves before the one with its key is acknowledged; other keys do not wait. */
final class Sender {

    private final Producer<byte[], byte[]> producer;
    private final ServiceDeclaration service;
    private final OutboxStore store;
    private final SchemaTopic schemaTopic;

    Sender(Producer<byte[], byte[]> producer, ServiceDeclaration service, OutboxStore store, SchemaTopic schemaTopic) {
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
        KafkaException failure = null;
        try {
            for (var row : rows) {
                var before = inFlight.remove(row.key());
                if (before != null) {
                    sent.add(before.await());
                    if (!mayGoOn.getAsBoolean()) {
                        break;
                    }
                }
                inFlight.put(row.key(), new Sending(row.id(), producer.send(toRecord(row, topic))));
            }
        } catch (KafkaException e) {
            failure = e;
        }
        return settle(inFlight.values(), sent, failure);
    }

    /** One row on its way. */
    private record Sending(long id, Future<RecordMetadata> acknowledgement) {

        /** Returns the row's id when the broker has it. */
        long await() throws InterruptedException {
            try {
                acknowledgement.get();
                return id;
            } catch (ExecutionException e) {
                throw new KafkaException("send fact " + id, e.getCause());
            }
        }
    }

    /** Waits for what is still on its way, and keeps the first failure. */
    private static Outcome settle(
            Collection<Sending> inFlight, List<Long> sent, @Nullable KafkaException earlierFailure)
            throws InterruptedException {
        var failure = earlierFailure;
        for (var sending : inFlight) {
            try {
                sent.add(sending.await());
            } catch (KafkaException e) {
                failure = failure == null ? e : failure;
            }
        }
        return new Outcome(sent, failure);
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
