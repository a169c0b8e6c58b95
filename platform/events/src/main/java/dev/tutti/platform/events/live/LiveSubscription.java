package dev.tutti.platform.events.live;

import static java.util.stream.Collectors.toMap;

import dev.tutti.platform.events.codec.UnknownSchema;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
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

    private final String name;
    private final String topic;
    private final TopicListener listener;
    private final LiveEvents live;
    private final Duration since;
    private final CountDownLatch caughtUp = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private final Map<TopicPartition, Long> past = new HashMap<>();
    private boolean away;

    LiveSubscription(String name, String topic, TopicListener listener, LiveEvents live, Duration since) {
        this.name = name;
        this.topic = topic;
        this.listener = listener;
        this.live = live;
        this.since = since;
    }

    void start() {
        Thread.ofVirtual().name("live-" + name).start(this::run);
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
        return name;
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
        try (var reader = live.clients().reader("live-" + name)) {
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

    private void begin(Consumer<byte[], byte[]> reader) throws InterruptedException {
        var partitions = partitions(reader, live.topics().ensure(topic));
        reader.assign(partitions);
        if (positions.isEmpty()) {
            findBeginning(reader, partitions);
        }
        positions.forEach(reader::seek);
        listener.begin(positions);
    }

    /** A topic that was created a moment ago has no partitions yet for a broker that has not heard of them. */
    private List<TopicPartition> partitions(Consumer<byte[], byte[]> reader, String name) throws InterruptedException {
        var known = reader.partitionsFor(name);
        while (known.isEmpty()) {
            if (stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("stopped before the topic was there: " + name);
            }
            known = reader.partitionsFor(name);
        }
        return known.stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
    }

    private void findBeginning(Consumer<byte[], byte[]> reader, List<TopicPartition> partitions) {
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
        try {
            listener.hear(record);
        } catch (UnknownSchema | KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            log.warn("live record not handled subscription={} offset={}", this, record.offset(), e);
        }
        positions.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
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
