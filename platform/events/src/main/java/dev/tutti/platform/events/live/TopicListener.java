package dev.tutti.platform.events.live;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Hears a topic record by record, on one thread. */
public interface TopicListener {

    /**
     * Reading begins, or begins again after an outage: nothing before these offsets will be heard from now on. A {@code
     * KafkaException} lets it be tried again.
     */
    default void begin(Map<TopicPartition, Long> offsets) throws InterruptedException {}

    /** Hears a record, once unless the broker was away; what it throws is logged. */
    void hear(ConsumerRecord<byte[], byte[]> record) throws InterruptedException;
}
