package dev.tutti.platform.push;

import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hands messages to the broker on a thread of its own, so that whoever publishes waits for nothing. While the broker is
 * away messages queue up; what does not fit, or could not be sent, is lost. A loss is said on the channel as soon as that
 * is possible again, so that no listener takes silence for calm.
 */
final class LiveSender implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveSender.class);

    private static final Duration IDLE = Duration.ofMillis(100);

    private static final Duration RETRY = Duration.ofMillis(500);

    /** How long a stop waits for what is on its way. */
    private static final Duration STOP_MAX = Duration.ofSeconds(2);

    private final KafkaClients clients;
    private final Topics topics;
    private final LiveEnvelopes envelopes;
    private final Clock clock;
    private final BlockingQueue<byte[]> queue;
    private final AtomicBoolean lost = new AtomicBoolean();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread worker;

    LiveSender(KafkaClients clients, Topics topics, LiveEnvelopes envelopes, PushSettings settings, Clock clock) {
        this.clients = clients;
        this.topics = topics;
        this.envelopes = envelopes;
        this.clock = clock;
        this.queue = new ArrayBlockingQueue<>(settings.queue());
    }

    void send(byte[] payload) {
        if (!queue.offer(payload)) {
            lose("the queue is full");
        }
    }

    private void run() {
        try {
            do {
                sendUntilLoss();
            } while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sendUntilLoss() throws InterruptedException {
        var producer = clients.producer("live");
        try {
            if (lost.getAndSet(false)) {
                send(envelopes.writeLoss(clock.instant()), producer);
            }
            while (!lost.get() && !(isStopping() && queue.isEmpty())) {
                var next = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    send(next, producer);
                }
            }
        } catch (KafkaException e) {
            lose(e.toString());
        } finally {
            producer.close(STOP_MAX);
        }
    }

    private void send(byte[] payload, Producer<byte[], byte[]> producer) throws InterruptedException {
        var _ = producer.send(new ProducerRecord<>(topics.ensure(Topics.LIVE), payload), (_, failure) -> {
            if (failure != null) {
                lose(failure.toString());
            }
        });
    }

    private void lose(String reason) {
        if (!lost.getAndSet(true)) {
            log.warn("live messages are lost, listeners will load again: {}", reason);
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    @Override
    public void start() {
        worker = Thread.ofVirtual().name("live-sender").start(this::run);
    }

    @Override
    public void stop() {
        stopping.countDown();
        var running = worker;
        try {
            if (running != null && !running.join(STOP_MAX.multipliedBy(2))) {
                running.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null && !isStopping();
    }

    /** After everything that may publish. */
    @Override
    public int getPhase() {
        return 0;
    }
}
