package dev.tutti.platform.events.live;

import dev.tutti.contracts.events.Event;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.events.codec.MalformedEvent;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.events.codec.UnknownSchema;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears the events of one type among the records of a topic. */
final class EventListener<E extends Event> implements TopicListener {

    private final Class<E> type;
    private final Consumer<E> handler;
    private final EventCodec codec;
    private final SchemaTopic schemaTopic;

    EventListener(Class<E> type, Consumer<E> handler, EventCodec codec, SchemaTopic schemaTopic) {
        this.type = type;
        this.handler = handler;
        this.codec = codec;
        this.schemaTopic = schemaTopic;
    }

    @Override
    public void hear(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        var eventType = EventHeaders.find(record.headers(), EventHeaders.EVENT_TYPE);
        if (eventType.filter(type.getName()::equals).isPresent()) {
            handler.accept(decode(record.value()));
        }
    }

    private E decode(byte[] payload) throws InterruptedException {
        if (payload == null) {
            throw new MalformedEvent("no payload");
        }
        try {
            return codec.decode(payload, type);
        } catch (UnknownSchema e) {
            schemaTopic.refresh();
            return codec.decode(payload, type);
        }
    }
}
