package dev.tutti.core.analytics.sales;

import static java.util.stream.Collectors.toMap;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Topic;
import dev.tutti.contracts.events.commerce.orders.CartOpened;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.events.codec.MalformedEvent;
import dev.tutti.platform.events.codec.SchemaTopic;
import dev.tutti.platform.events.codec.UnknownSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the facts of orders that are in the topic once more; it keeps everything. */
@Component
class FactsAgain {

    private static final Logger log = LoggerFactory.getLogger(FactsAgain.class);

    /** Facts are sent after they happened, but hosts' clocks differ: by less than this. */
    private static final Duration CLOCKS_DIFFER_MAX = Duration.ofDays(1);

    private static final Duration POLL = Duration.ofMillis(200);

    private static final Map<String, Class<? extends Event>> COUNTED =
            List.of(OrderPlaced.class, OrderCancelled.class, CartOpened.class).stream()
                    .collect(toMap(Class::getName, Function.identity()));

    private final KafkaClients clients;
    private final Topics topics;
    private final EventCodec codec;
    private final SchemaTopic schemas;

    FactsAgain(KafkaClients clients, Topics topics, EventCodec codec, SchemaTopic schemas) {
        this.clients = clients;
        this.topics = topics;
        this.codec = codec;
        this.schemas = schemas;
    }

    /** Tells everything that counts and happened since then, and some that happened before; some of it twice. */
    void readSince(Instant moment, java.util.function.Consumer<Event> hearer) throws InterruptedException {
        var topic = topics.ensure(OrderPlaced.class.getAnnotation(Topic.class).value());
        try (var reader = clients.reader("recount-sales")) {
            var partitions = reader.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            reader.assign(partitions);
            seek(reader, partitions, moment.minus(CLOCKS_DIFFER_MAX));
            var ends = reader.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> reader.position(one) < ends.getOrDefault(one, 0L))) {
                for (var record : reader.poll(POLL)) {
                    var fact = find(record);
                    fact.ifPresent(hearer);
                }
            }
        }
    }

    private static void seek(Consumer<byte[], byte[]> reader, List<TopicPartition> partitions, Instant moment) {
        var wanted = partitions.stream().collect(toMap(Function.identity(), key -> moment.toEpochMilli()));
        reader.offsetsForTimes(wanted).forEach((partition, found) -> {
            if (found == null) {
                reader.seekToEnd(List.of(partition));
            } else {
                reader.seek(partition, found.offset());
            }
        });
    }

    private Optional<Event> find(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        var type = EventHeaders.find(record.headers(), EventHeaders.EVENT_TYPE).map(COUNTED::get);
        if (type.isEmpty() || record.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(decode(record.value(), type.get()));
        } catch (MalformedEvent e) {
            log.error("a fact cannot be read and is not counted offset={}", record.offset(), e);
            return Optional.empty();
        }
    }

    private Event decode(byte[] payload, Class<? extends Event> type) throws InterruptedException {
        try {
            return codec.decode(payload, type);
        } catch (UnknownSchema newer) {
            schemas.refresh();
            return codec.decode(payload, type);
        }
    }
}
