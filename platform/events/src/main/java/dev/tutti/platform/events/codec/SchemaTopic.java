package dev.tutti.platform.events.codec;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * The schemas that writers used, in a compacted topic: fingerprint to definition. A writer puts a schema there before
 * its first event; a reader that meets an unknown fingerprint looks there.
 */
public final class SchemaTopic {

    private static final Duration POLL = Duration.ofMillis(200);

    private final EventSchemas schemas;
    private final Topics topics;
    private final KafkaClients clients;
    private final Set<Long> published = ConcurrentHashMap.newKeySet();

    public SchemaTopic(EventSchemas schemas, Topics topics, KafkaClients clients) {
        this.schemas = schemas;
        this.topics = topics;
        this.clients = clients;
    }

    /** Whether readers can find this schema, as far as this process knows. */
    public boolean isPublished(long fingerprint) {
        return published.contains(fingerprint);
    }

    /** Returns when the broker has the schema. */
    public void publish(EventSchema schema, Producer<byte[], byte[]> producer) throws InterruptedException {
        var topic = topics.ensure(Topics.SCHEMAS);
        var key = "%016x".formatted(schema.fingerprint()).getBytes(StandardCharsets.UTF_8);
        var value = schema.definition().getBytes(StandardCharsets.UTF_8);
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
            published.add(schema.fingerprint());
        } catch (ExecutionException e) {
            throw new KafkaException("publish the schema of " + schema.eventType(), e.getCause());
        }
    }

    /**
     * Learns everything that was in the topic when it was asked.
     *
     * @throws KafkaException where the broker cannot be asked
     */
    public void refresh() throws InterruptedException {
        var partition = new TopicPartition(topics.ensure(Topics.SCHEMAS), 0);
        try (var reader = clients.reader("schemas")) {
            reader.assign(List.of(partition));
            reader.seekToBeginning(List.of(partition));
            long end = reader.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (reader.position(partition) < end) {
                learn(reader.poll(POLL));
            }
        }
    }

    private void learn(ConsumerRecords<byte[], byte[]> records) {
        for (var record : records) {
            if (record.value() != null) {
                var schema = EventSchema.parse(new String(record.value(), StandardCharsets.UTF_8));
                schemas.learn(schema);
                published.add(schema.fingerprint());
            }
        }
    }
}
