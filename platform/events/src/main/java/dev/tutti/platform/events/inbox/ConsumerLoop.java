package dev.tutti.platform.events.inbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Keeps one listener in its consumer group, generation after generation, through every outage. */
final class ConsumerLoop {

    private static final Logger log = LoggerFactory.getLogger(ConsumerLoop.class);

    /** How long a replay begun by another process may go unnoticed by an idle consumer. */
    private static final Duration GENERATION_CHECK = Duration.ofSeconds(2);

    private final Listener listener;
    private final InboxParts parts;
    private final ConsumerMetrics metrics;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean checkNow;
    private long checkedAt;
    private boolean away;

    ConsumerLoop(Listener listener, InboxParts parts) {
        this.listener = listener;
        this.parts = parts;
        this.metrics = new ConsumerMetrics(listener, parts);
        this.thread = Thread.ofVirtual().name("events-" + listener).unstarted(this::run);
    }

    Listener listener() {
        return listener;
    }

    void start() {
        thread.start();
    }

    void stop() {
        stopping.countDown();
    }

    void awaitEnd(Duration wait) throws InterruptedException {
        thread.join(wait);
    }

    /** A replay began in this process. */
    void checkGeneration() {
        checkNow = true;
    }

    private void run() {
        try {
            do {
                consumeOneGeneration();
            } while (!stopping.await(away ? parts.settings().outageRetry().toMillis() : 0, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void consumeOneGeneration() throws InterruptedException {
        try {
            int generation = parts.inbox().getGeneration(listener.schema(), listener.name());
            var topics = ensureTopics();
            noteAnswer();
            log.debug("consumer joins consumer={} generation={}", listener, generation);
            try (var membership = new Membership(listener, generation, topics, parts, metrics)) {
                membership.consumeWhile(() -> !isStopping() && isCurrent(generation));
            }
        } catch (KafkaException | DataAccessException | TransactionException e) {
            noteOutage(e);
        }
    }

    private Set<String> ensureTopics() throws InterruptedException {
        var names = new HashSet<String>();
        for (var topic : listener.topics()) {
            names.add(parts.topics().ensure(topic));
        }
        return names;
    }

    private boolean isCurrent(int generation) {
        if (!checkNow && System.nanoTime() - checkedAt < GENERATION_CHECK.toNanos()) {
            return true;
        }
        checkNow = false;
        checkedAt = System.nanoTime();
        try {
            metrics.deadLetters(parts.held().countDead(listener.schema(), listener.name()));
            return parts.inbox().getGeneration(listener.schema(), listener.name()) == generation;
        } catch (DataAccessException | TransactionException e) {
            // Every delivery checks the generation too; here only the membership is at stake, and it is kept.
            log.debug("generation not checked consumer={}", listener, e);
            return true;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    private void noteOutage(Exception failed) {
        if (!away) {
            log.warn("consumer waits and will go on by itself consumer={}: {}", listener, failed.toString());
        }
        log.debug("consumer waits consumer={}", listener, failed);
        away = true;
    }

    private void noteAnswer() {
        if (away) {
            log.info("consumer goes on consumer={}", listener);
        }
        away = false;
    }
}
