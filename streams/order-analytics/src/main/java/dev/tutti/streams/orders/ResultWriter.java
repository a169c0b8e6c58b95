package dev.tutti.streams.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutti.contracts.results.SalesResult;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** A result as a message: its upsert key, and itself as JSON. */
final class ResultWriter implements KafkaRecordSerializationSchema<SalesResult> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String topic;

    ResultWriter(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            SalesResult result, KafkaSinkContext context, @Nullable Long timestamp) {
        try {
            return new ProducerRecord<>(
                    topic, result.key().getBytes(StandardCharsets.UTF_8), JSON.writeValueAsBytes(result));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("write the result " + result.key(), e);
        }
    }
}
