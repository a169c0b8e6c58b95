package dev.tutti.platform.push;

import dev.tutti.platform.events.broker.Topics;
import dev.tutti.platform.events.live.LiveEvents;
import dev.tutti.platform.events.live.TopicListener;
import dev.tutti.platform.runtime.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said on the channel, wherever it was said, for the connections of this process. Every process that
 * serves connections reads the whole topic by itself: the broker's offsets are the ids, so they are the same everywhere
 * and outlive whoever publishes.
 *
 * <p>A listener that comes back gets what it missed, or is told to load again where that is not known for sure: it was
 * dropped from the log, lost on its way, or is from an earlier making of the topic. What comes on one connection comes
 * in the order of its ids.
 */
public final class LiveFeed implements TopicListener {

    private static final int EPOCH_LENGTH = 8;

    private final LiveTopics liveTopics;
    private final Topics topics;
    private final LiveEvents live;
    private final LiveEnvelopes envelopes;
    private final LiveFrames frames;
    private final Duration past;
    private final LiveLog log;
    private final Map<String, Map<LiveListener, Subscription>> byChannel = new HashMap<>();
    private final Map<LiveListener, Map<String, Subscription>> byListener = new HashMap<>();
    private @Nullable String epoch;
    private long head;

    LiveFeed(
            LiveTopics liveTopics,
            Topics topics,
            LiveEvents live,
            LiveEnvelopes envelopes,
            LiveFrames frames,
            PushSettings settings) {
        this.liveTopics = liveTopics;
        this.topics = topics;
        this.live = live;
        this.envelopes = envelopes;
        this.frames = frames;
        this.past = settings.log().past();
        this.log = new LiveLog(settings.log());
    }

    /** Begins to read; called once, by what serves connections, when it is made. */
    public void open() {
        // The subscription ends with the process.
        var _ = live.subscribe(Topics.LIVE, past, this);
    }

    /** The id of the newest message; refused while the broker has not been heard yet. */
    public synchronized String here() {
        return id(head);
    }

    /**
     * Adds topics to what a listener hears, all at once: it gets a frame that says so, then what it missed, then what
     * comes. Topics must be known and open to its user; one that it hears already begins anew.
     */
    public synchronized void subscribe(LiveListener listener, List<LiveWish> wishes) {
        var opening = new Opening(listener, listener.room() - wishes.size() - 1);
        wishes.forEach(opening::add);
        var first = id(opening.from);
        listener.hear(frames.ready(first, wishes.stream().map(LiveWish::topic).toList()));
        opening.unknown.forEach(topic -> listener.hear(frames.reload(first, topic)));
        opening.missed.values().forEach(message -> listener.hear(message.frame()));
    }

    public synchronized void unsubscribe(LiveListener listener, String topic) {
        var subscriptions = byListener.get(listener);
        var subscription = subscriptions == null ? null : subscriptions.remove(topic);
        if (subscription != null) {
            removeFromChannel(subscription);
        }
    }

    /** The listener hears nothing any more. */
    public synchronized void remove(LiveListener listener) {
        var subscriptions = byListener.remove(listener);
        if (subscriptions != null) {
            subscriptions.values().forEach(this::removeFromChannel);
        }
    }

    private void removeFromChannel(Subscription subscription) {
        var listeners = byChannel.get(subscription.channel);
        if (listeners != null) {
            listeners.remove(subscription.listener);
            if (listeners.isEmpty()) {
                byChannel.remove(subscription.channel);
            }
        }
    }

    @Override
    public void begin(Map<TopicPartition, Long> offsets) throws InterruptedException {
        var now = topics.getId(Topics.LIVE).toString().substring(0, EPOCH_LENGTH);
        long offset = offsets.values().iterator().next();
        begin(now, offset);
    }

    private synchronized void begin(String now, long offset) {
        if (!now.equals(epoch)) {
            epoch = now;
            forget(offset);
        }
    }

    @Override
    public synchronized void hear(ConsumerRecord<byte[], byte[]> record) {
        long position = record.offset() + 1;
        if (position <= head) {
            return; // read again after an outage
        }
        if (position > head + 1) {
            forget(position - 1); // the broker dropped it while we were away
        }
        head = position;
        hear(position, envelopes.read(record.value()));
    }

    private void hear(long position, LiveEnvelope envelope) {
        var topic = envelope.topic();
        if (topic == null) {
            forget(position);
            return;
        }
        // A topic that is not known here belongs to a newer version, which nobody here can have asked for.
        liveTopics.find(topic).ifPresent(kind -> {
            var frame = frames.of(id(position), envelope);
            var message = new LiveMessage(position, kind.channel(topic, envelope.owner()), envelope.owner(), frame);
            log.append(message);
            byChannel.getOrDefault(message.channel(), Map.of()).values().forEach(to -> to.hear(message));
        });
    }

    /** From here on nothing is known about what came before, and every listener is told so. */
    private void forget(long position) {
        head = position;
        log.forget(position);
        byListener.forEach((listener, subscriptions) -> subscriptions.forEach((topic, subscription) -> {
            subscription.after = position;
            listener.hear(frames.reload(id(position), topic));
        }));
    }

    private String id(long position) {
        if (epoch == null) {
            throw new Refusal(
                    Refusal.Kind.UNAVAILABLE, "unavailable", "The live channel is not open yet: try again soon.");
        }
        return new LiveId(epoch, position).toString();
    }

    private static final class Subscription {

        private final LiveListener listener;
        private final LiveTopic kind;
        private final String channel;
        private long after;

        Subscription(LiveListener listener, LiveTopic kind, String channel, long after) {
            this.listener = listener;
            this.kind = kind;
            this.channel = channel;
            this.after = after;
        }

        void hear(LiveMessage message) {
            if (message.position() > after && mayHear(message)) {
                listener.hear(message.frame());
            }
        }

        boolean mayHear(LiveMessage message) {
            return kind.mayHear(listener.user(), message.owner());
        }
    }

    /** What a listener that adds topics hears first. */
    private final class Opening {

        private final LiveListener listener;
        private final List<String> unknown = new ArrayList<>();
        private final TreeMap<Long, LiveMessage> missed = new TreeMap<>();
        private int room;
        private long from = head;

        Opening(LiveListener listener, int room) {
            this.listener = listener;
            this.room = room;
        }

        void add(LiveWish wish) {
            var kind = liveTopics.get(wish.topic());
            var channel = kind.channel(wish.topic(), listener.user().userId());
            var place = wish.since() == null ? Optional.of(head) : findPlace(wish.since());
            var subscription = new Subscription(listener, kind, channel, place.orElse(head));
            register(wish.topic(), subscription);
            var known = place.flatMap(position -> log.find(channel, position)).filter(this::hasRoom);
            if (known.isEmpty()) {
                unknown.add(wish.topic());
                return;
            }
            room -= known.get().size();
            from = Math.min(from, subscription.after);
            known.get().stream()
                    .filter(subscription::mayHear)
                    .forEach(message -> missed.put(message.position(), message));
        }

        private Optional<Long> findPlace(@Nullable String since) {
            return LiveId.find(since)
                    .filter(id -> Objects.equals(id.epoch(), epoch))
                    .map(LiveId::position);
        }

        private boolean hasRoom(List<LiveMessage> messages) {
            return messages.size() <= room;
        }

        private void register(String topic, Subscription subscription) {
            unsubscribe(listener, topic);
            byListener.computeIfAbsent(listener, _ -> new HashMap<>()).put(topic, subscription);
            byChannel
                    .computeIfAbsent(subscription.channel, _ -> new HashMap<>())
                    .put(listener, subscription);
        }
    }
}
