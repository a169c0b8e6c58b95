package dev.tutti.platform.events.inbox;

import dev.tutti.platform.events.inbox.Delivery.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Works through one partition in order, on a thread of its own, for as long as the partition is this member's. */
final class PartitionWorker {

    private static final Logger log = LoggerFactory.getLogger(PartitionWorker.class);

    private static final long NOTHING_DONE = -1;

    private final Listener listener;
    private final TopicPartition partition;
    private final Delivery delivery;
    private final InboxParts parts;
    private final ConsumerMetrics metrics;
    private final BlockingQueue<Optional<ConsumerRecord<byte[], byte[]>>> queue = new LinkedBlockingQueue<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile long nextOffset = NOTHING_DONE;
    private volatile boolean stale;
    private boolean paused;

    PartitionWorker(
            Listener listener, TopicPartition partition, Delivery delivery, InboxParts parts, ConsumerMetrics metrics) {
        this.listener = listener;
        this.partition = partition;
        this.delivery = delivery;
        this.parts = parts;
        this.metrics = metrics;
        this.thread = Thread.ofVirtual()
                .name("events-%s-%s".formatted(listener, partition))
                .start(this::work);
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        queue.add(Optional.of(record));
    }

    int waiting() {
        return queue.size();
    }

    /** The offset to commit: behind everything that is done. Negative while nothing is. */
    long nextOffset() {
        return nextOffset;
    }

    /** Whether a replay has begun, so that this generation has nothing more to do. */
    boolean isStale() {
        return stale;
    }

    /** Asks the worker to end after the event at hand; what waits is left to the next holder of the partition. */
    void stop() {
        stopping.countDown();
        queue.add(Optional.empty());
    }

    void awaitEnd(Duration wait) throws InterruptedException {
        if (!thread.join(wait)) {
            log.warn(
                    "event still being handled while its partition moves on consumer={} partition={}",
                    listener,
                    partition);
        }
    }

    private void work() {
        try {
            var next = queue.take();
            while (next.isPresent() && !isStopping() && !stale) {
                var record = next.get();
                if (process(record)) {
                    nextOffset = record.offset() + 1;
                }
                next = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns when the event is done, or false when it is left to another member or generation. */
    private boolean process(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        var message = Message.of(record);
        var attempts = new Attempts(parts.settings());
        while (!isStopping()) {
            try {
                var outcome = metrics.observe(message, () -> attempt(message, attempts));
                resume();
                metrics.count(outcome, record.timestamp());
                stale = outcome == Outcome.STALE;
                return !stale;
            } catch (RuntimeException | Error e) {
                stopping.await(waitAfter(e, message, attempts).toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return false;
    }

    private Outcome attempt(Message message, Attempts attempts) {
        return attempts.autopsy().map(autopsy -> bury(message, autopsy)).orElseGet(() -> delivery.deliver(message));
    }

    private Outcome bury(Message message, Autopsy autopsy) {
        var outcome = delivery.bury(message, autopsy);
        if (outcome == Outcome.DEAD) {
            log.error(
                    "event became a dead letter consumer={} event={} type={} key={} at={} reason={}",
                    listener,
                    message.eventId(),
                    message.eventType(),
                    message.key(),
                    message.origin(),
                    autopsy.reason());
        }
        return outcome;
    }

    private Duration waitAfter(Throwable failed, Message message, Attempts attempts) throws InterruptedException {
        return switch (Failure.of(failed)) {
            case OUTAGE -> pause(failed);
            case SCHEMA -> learnSchemas(failed, attempts);
            case BAD -> {
                log.debug("event not handled consumer={} event={}", listener, message.eventId(), failed);
                yield attempts.failed(failed);
            }
        };
    }

    private Duration pause(Throwable failed) {
        if (!paused) {
            log.warn(
                    "partition paused and will go on by itself consumer={} partition={}: {}",
                    listener,
                    partition,
                    failed.toString());
        }
        log.debug("partition paused consumer={} partition={}", listener, partition, failed);
        paused = true;
        return parts.settings().outageRetry();
    }

    private void resume() {
        if (paused) {
            log.info("partition goes on consumer={} partition={}", listener, partition);
        }
        paused = false;
    }

    /** A newer process wrote this; its schema is in the broker, or comes soon. Only a broker that answers makes it late. */
    private Duration learnSchemas(Throwable failed, Attempts attempts) throws InterruptedException {
        try {
            parts.schemaTopic().refresh();
        } catch (KafkaException outage) {
            return pause(outage);
        }
        return attempts.schemaMissing(failed);
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
