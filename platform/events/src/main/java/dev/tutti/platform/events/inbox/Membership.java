package dev.tutti.platform.events.inbox;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listener's membership in the group of one generation. This thread fetches, commits and takes part in rebalances;
 * each partition has a worker. So the group never waits for an event that takes long or for an outage.
 */
final class Membership implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Membership.class);

    private static final Duration POLL = Duration.ofMillis(100);

    private static final Duration LEAVE_MAX = Duration.ofSeconds(2);

    private final Listener listener;
    private final Delivery delivery;
    private final InboxParts parts;
    private final ConsumerMetrics metrics;
    private final Consumer<byte[], byte[]> consumer;
    private final Map<TopicPartition, PartitionWorker> workers = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final Set<TopicPartition> paused = new HashSet<>();
    private long committedAt = System.nanoTime();

    Membership(Listener listener, int generation, Set<String> topics, InboxParts parts, ConsumerMetrics metrics) {
        this.listener = listener;
        this.delivery = new Delivery(listener, generation, parts);
        this.parts = parts;
        this.metrics = metrics;
        this.consumer = parts.clients().member(groupOf(listener, generation));
        consumer.subscribe(topics, this);
    }

    /** The group's name without the installation's prefix: {@code streaming.plays}, after a replay {@code streaming.plays.2}. */
    static String groupOf(Listener listener, int generation) {
        var first = listener.service().name() + "." + listener.name();
        return generation == 1 ? first : first + "." + generation;
    }

    void consumeWhile(BooleanSupplier wanted) {
        while (wanted.getAsBoolean() && workers.values().stream().noneMatch(PartitionWorker::isStale)) {
            for (var record : consumer.poll(POLL)) {
                workerOf(new TopicPartition(record.topic(), record.partition())).add(record);
            }
            holdBackWhatIsFull();
            commitNowAndThen();
            metrics.lag(lag());
        }
    }

    private PartitionWorker workerOf(TopicPartition partition) {
        return workers.computeIfAbsent(partition, key -> new PartitionWorker(listener, key, delivery, parts, metrics));
    }

    private void holdBackWhatIsFull() {
        workers.forEach((partition, worker) -> {
            if (worker.waiting() >= parts.settings().buffer() && paused.add(partition)) {
                consumer.pause(List.of(partition));
            } else if (worker.waiting() <= parts.settings().buffer() / 2 && paused.remove(partition)) {
                consumer.resume(List.of(partition));
            }
        });
    }

    private void commitNowAndThen() {
        if (System.nanoTime() - committedAt < parts.settings().commit().toNanos()) {
            return;
        }
        committedAt = System.nanoTime();
        var offsets = uncommitted(workers.keySet());
        if (!offsets.isEmpty()) {
            consumer.commitAsync(offsets, (done, failed) -> {
                if (failed != null) {
                    // The next commit carries these offsets too; till then the inbox knows the events.
                    log.debug("offsets not committed consumer={}", listener, failed);
                    committed.keySet().removeAll(done.keySet());
                }
            });
            offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> uncommitted(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .filter(workers::containsKey)
                .filter(partition -> offsetOf(partition) > committed.getOrDefault(partition, -1L))
                .collect(toMap(partition -> partition, partition -> new OffsetAndMetadata(offsetOf(partition))));
    }

    private long offsetOf(TopicPartition partition) {
        var worker = workers.get(partition);
        return worker == null ? -1 : worker.nextOffset();
    }

    private long lag() {
        long fetched =
                workers.values().stream().mapToLong(PartitionWorker::waiting).sum();
        return fetched
                + consumer.assignment().stream()
                        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                        .sum();
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        log.debug("partitions assigned consumer={} partitions={}", listener, partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        end(partitions);
        try {
            consumer.commitSync(uncommitted(partitions));
        } catch (KafkaException e) {
            log.debug("offsets not committed at the end consumer={}", listener, e);
        }
        forget(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        end(partitions);
        forget(partitions);
    }

    private void end(Collection<TopicPartition> partitions) {
        var ending = partitions.stream()
                .flatMap(partition -> Stream.ofNullable(workers.get(partition)))
                .toList();
        ending.forEach(PartitionWorker::stop);
        try {
            for (var worker : ending) {
                worker.awaitEnd(parts.settings().drain());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget(Collection<TopicPartition> partitions) {
        workers.keySet().removeAll(partitions);
        committed.keySet().removeAll(partitions);
        paused.removeAll(partitions);
    }

    /** Ends the workers, commits what they did and leaves the group, so that others need not wait for a timeout. */
    @Override
    public void close() {
        onPartitionsRevoked(Set.copyOf(workers.keySet()));
        consumer.close(CloseOptions.timeout(LEAVE_MAX));
        metrics.lag(0);
    }
}
