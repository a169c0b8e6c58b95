package dev.tutti.streams.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Sends facts as the relay does, in whatever order and as often as a test wants. */
final class Sending implements AutoCloseable {

    private final Producer<byte[], byte[]> producer;
    private final EventCodec codec;
    private final String topic;

    Sending(KafkaClients clients, Topics topics, EventCodec codec) throws InterruptedException {
        this.producer = clients.producer("facts");
        this.codec = codec;
        this.topic = topics.ensure(OrderAnalytics.ORDERS);
    }

    /** Returns when the broker has all of them. */
    void send(Collection<? extends Event> facts) throws Exception {
        var acknowledgements = new ArrayList<Future<RecordMetadata>>();
        facts.forEach(fact -> acknowledgements.add(producer.send(message(fact))));
        for (var acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
    }

    private ProducerRecord<byte[], byte[]> message(Event fact) {
        var message = new ProducerRecord<>(topic, fact.key().getBytes(StandardCharsets.UTF_8), codec.encode(fact));
        EventHeaders.put(
                message.headers(), EventHeaders.EVENT_ID, fact.eventId().toString());
        EventHeaders.put(
                message.headers(), EventHeaders.EVENT_TYPE, fact.getClass().getName());
        return message;
    }

    @Override
    public void close() {
        producer.close();
    }
}
