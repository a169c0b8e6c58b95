package dev.tutti.platform.events.live;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Topic;
import dev.tutti.platform.events.broker.KafkaClients;
import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.codec.EventCodec;
import dev.tutti.platform.events.codec.SchemaTopic;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Facts for this process alone: every process hears all of them, some of the past first, and nothing is kept about what
 * it heard. For caches and open connections; what must be done once is an {@code @EventConsumer}'s.
 *
 * <p>A start waits until each subscription has heard the past it asked for, so that no request meets a cache that does
 * not know yet. Where the broker is away the start goes on after a while, and {@link #isCaughtUp} stays false.
 */
public final class LiveEvents implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LiveEvents.class);

    /** How long a start waits; readiness goes on waiting. */
    private static final Duration START_MAX = Duration.ofSeconds(10);

    private final KafkaClients clients;
    private final Topics topics;
    private final EventCodec codec;
    private final SchemaTopic schemaTopic;
    private final Clock clock;
    private final List<LiveSubscription> subscriptions = new CopyOnWriteArrayList<>();
    private volatile boolean running;

    LiveEvents(KafkaClients clients, Topics topics, EventCodec codec, SchemaTopic schemaTopic, Clock clock) {
        this.clients = clients;
        this.topics = topics;
        this.codec = codec;
        this.schemaTopic = schemaTopic;
        this.clock = clock;
    }

    /**
     * Hears every event of a type in this process, on a thread of the platform's.
     *
     * @param since how far back to begin: nothing for new events only
     * @param handler is called one event at a time; it may hear one twice, and what it throws is logged
     * @return ends the subscription
     */
    public <E extends Event> AutoCloseable subscribe(Class<E> type, Duration since, Consumer<E> handler) {
        var listener = new EventListener<>(type, handler, codec, schemaTopic);
        return follow(new LiveSubscription(
                type.getSimpleName(), type.getAnnotation(Topic.class).value(), listener, this, since));
    }

    /** Hears every record of a topic, whatever it means, under the same promises. */
    public AutoCloseable subscribe(String topic, Duration since, TopicListener listener) {
        return follow(new LiveSubscription(topic, topic, listener, this, since));
    }

    private AutoCloseable follow(LiveSubscription subscription) {
        subscriptions.add(subscription);
        if (running) {
            subscription.start();
        }
        return () -> {
            subscriptions.remove(subscription);
            subscription.stop();
        };
    }

    /** Whether every subscription has heard what was there when it began; for readiness. */
    public boolean isCaughtUp() {
        return subscriptions.stream().allMatch(LiveSubscription::isCaughtUp);
    }

    KafkaClients clients() {
        return clients;
    }

    Topics topics() {
        return topics;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void start() {
        running = true;
        subscriptions.forEach(LiveSubscription::start);
        long deadline = System.nanoTime() + START_MAX.toNanos();
        for (var subscription : subscriptions) {
            if (!subscription.awaitCaughtUp(Duration.ofNanos(deadline - System.nanoTime()))) {
                log.warn("live events have not caught up: not ready until they have subscription={}", subscription);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        subscriptions.forEach(LiveSubscription::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that serves or listens. */
    @Override
    public int getPhase() {
        return 0;
    }
}
