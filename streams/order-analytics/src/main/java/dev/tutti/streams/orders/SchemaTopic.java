package dev.tutti.streams.orders;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The compacted topic in which every writer publishes a schema before it first uses it. */
final class SchemaTopic {

    private static final String NAME = "schemas";

    private static final Duration POLL = Duration.ofMillis(200);

    /** How long the broker may take to answer before the job tries again from its last checkpoint. */
    private static final String ANSWER_MAX_MILLIS = "5000";

    private final JobSettings settings;

    SchemaTopic(JobSettings settings) {
        this.settings = settings;
    }

    /** Every schema that is in the topic now. */
    List<Schema> read() throws IOException {
        var partition = List.of(new TopicPartition(settings.topic(NAME), 0));
        try (var reader = reader()) {
            reader.assign(partition);
            reader.seekToBeginning(partition);
            long end = reader.endOffsets(partition).values().iterator().next();
            var schemas = new ArrayList<Schema>();
            while (reader.position(partition.get(0)) < end) {
                for (var message : reader.poll(POLL)) {
                    if (message.value() != null) {
                        schemas.add(new Schema.Parser().parse(new String(message.value(), StandardCharsets.UTF_8)));
                    }
                }
            }
            return schemas;
        } catch (KafkaException e) {
            throw new IOException("learn schemas from the topic " + settings.topic(NAME), e);
        }
    }

    private KafkaConsumer<byte[], byte[]> reader() {
        var properties = settings.kafka();
        properties.setProperty("allow.auto.create.topics", "false");
        properties.setProperty("enable.auto.commit", "false");
        properties.setProperty("default.api.timeout.ms", ANSWER_MAX_MILLIS);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
