package dev.tutti.platform.events.live;

import static java.util.stream.Collectors.toMap;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Topic;
import dev.tutti.platform.events.codec.EventHeaders;
import dev.tutti.platform.events.codec.MalformedEvent;
import dev.tutti.platform.events.codec.UnknownSchema;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of one topic, outside every group, that remembers its place through outages. */
final class LiveSubscription {

    private static final Logger log = LoggerFactory.getLogger(LiveSubscription.class);

    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration RETRY = Duration.ofMillis(500);

    private final Class<? extends Event> type;
    private final Consumer<Event> handler;
    private final LiveEvents live;
    private final Duration since;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Long> past = new HashMap<>();
    private boolean away;

    LiveSubscription(Class<? extends Event> type, Consumer<Event> handler, LiveEvents live, Duration since) {
        this.type = type;
        this.handler = handler;
        this.live = live;
        this.since = since;
    }

    void start() {
        Thread.ofVirtual().name("live-" + type.getSimpleName()).start(this::run);
    }

    void stop() {
        stopping.countDown();
    }

    boolean isCaughtUp() {
        return caughtUp.getCount() == 0;
    }

    boolean awaitCaughtUp(Duration wait) {
        try {
            return caughtUp.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }

    private void run() {
        try {
            do {
                readUntilOutage();
            } while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readUntilOutage() throws InterruptedException {
        try (var reader = live.clients().reader("live-" + type.getSimpleName())) {
            begin(reader);
            while (stopping.getCount() > 0) {
                for (var record : reader.poll(POLL)) {
                    hear(record);
                }
                positions.replaceAll((partition, position) -> reader.position(partition));
                noteProgress();
            }
        } catch (KafkaException | UnknownSchema e) {
            noteOutage(e);
        }
    }

    private void begin(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader) throws InterruptedException {
        var topic = live.topics().ensure(type.getAnnotation(Topic.class).value());
        var partitions = partitions(reader, topic);
        reader.assign(partitions);
        if (positions.isEmpty()) {
            findBeginning(reader, partitions);
        }
        positions.forEach(reader::seek);
    }

    /** A topic that was created a moment ago has no partitions yet for a broker that has not heard of them. */
    private List<TopicPartition> partitions(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader, String topic)
            throws InterruptedException {
        var known = reader.partitionsFor(topic);
        while (known.isEmpty()) {
            if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("stopped before the topic was there: " + topic);
            }
            known = reader.partitionsFor(topic);
        }
        return known.stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
    }

    private void findBeginning(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> reader, List<TopicPartition> partitions) {
        var ends = reader.endOffsets(partitions);
        long from = live.clock().instant().minus(since).toEpochMilli();
        var found = reader.offsetsForTimes(partitions.stream().collect(toMap(partition -> partition, key -> from)));
        for (var partition : partitions) {
            long end = ends.getOrDefault(partition, 0L);
            var first = found.get(partition);
            past.put(partition, end);
            positions.put(partition, first == null || since.isZero() ? end : first.offset());
        }
    }

    private void hear(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        var eventType = EventHeaders.find(record.headers(), EventHeaders.EVENT_TYPE);
        if (eventType.filter(type.getName()::equals).isPresent()) {
            try {
                handler.accept(decode(record.value()));
            } catch (UnknownSchema | KafkaException e) {
                throw e;
            } catch (RuntimeException e) {
                log.warn("live event not handled type={} offset={}", eventType.get(), record.offset(), e);
            }
        }
        positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
    }

    private Event decode(byte[] payload) throws InterruptedException {
        if (payload == null) {
            throw new MalformedEvent("no payload");
        }
        try {
            return live.codec().decode(payload, type);
        } catch (UnknownSchema e) {
            live.schemaTopic().refresh();
            return live.codec().decode(payload, type);
        }
    }

    private void noteProgress() {
        if (away) {
            log.info("live events go on subscription={}", this);
            away = false;
        }
        if (!isCaughtUp() && past.keySet().stream().allMatch(this::isHeard)) {
            caughtUp.countDown();
        }
    }

    private boolean isHeard(TopicPartition partition) {
        return positions.getOrDefault(partition, 0L) >= past.getOrDefault(partition, 0L);
    }

    private void noteOutage(RuntimeException failed) {
        if (!away) {
            log.warn("live events wait and will go on by themselves subscription={}: {}", this, failed.toString());
        }
        log.debug("live events wait subscription={}", this, failed);
        away = true;
    }
}
