package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.codec.EventHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it lies in the broker.
 *
 * @param eventType class name of the event; empty where the message does not say
 * @param key the aggregate; a message without a key stands alone
 */
// Messages are never compared, so the array does no harm.
@SuppressWarnings("ArrayRecordComponent")
record Message(UUID eventId, String eventType, String key, Origin origin, Map<String, String> headers, byte[] payload) {

    /** Where a message lies: no two share one. */
    record Origin(String topic, int partition, long offset) {

        UUID asId() {
            return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "%s-%d@%d".formatted(topic, partition, offset);
        }
    }

    static Message of(ConsumerRecord<byte[], byte[]> record) {
        var origin = new Origin(record.topic(), record.partition(), record.offset());
        var headers = new TreeMap<String, String>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return new Message(
                idOf(headers, origin),
                headers.getOrDefault(EventHeaders.EVENT_TYPE, ""),
                record.key() == null ? origin.toString() : text(record.key()),
                origin,
                headers,
                record.value() == null ? new byte[0] : record.value());
    }

    /** Whoever puts messages into the topic without our headers gets an id by the place in the log. */
    private static UUID idOf(Map<String, String> headers, Origin origin) {
        try {
            return UUID.fromString(headers.getOrDefault(EventHeaders.EVENT_ID, ""));
        } catch (IllegalArgumentException e) {
            return origin.asId();
        }
    }

    private static String text(byte[] bytes) {
        return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString().replace("\0", "");
    }
}
