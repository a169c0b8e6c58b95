package dev.tutti.core.live;

import dev.tutti.platform.push.LiveFeed;
import dev.tutti.platform.push.LiveFrames;
import dev.tutti.platform.push.LiveTopics;
import dev.tutti.platform.push.LiveWish;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.AccessToken;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.security.RevokedSessions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The connections of this process: who may have one, and when each ends. */
@Component
class Connections implements SmartLifecycle {

    private final LiveFeed feed;
    private final LiveFrames frames;
    private final LiveTopics topics;
    private final RevokedSessions revoked;
    private final LiveSettings settings;
    private final Clock clock;
    private final Places places;
    private volatile boolean running;

    Connections(
            LiveFeed feed,
            LiveFrames frames,
            LiveTopics topics,
            RevokedSessions revoked,
            LiveSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.feed = feed;
        this.frames = frames;
        this.topics = topics;
        this.revoked = revoked;
        this.settings = settings;
        this.clock = clock;
        this.places = new Places(settings);
        Gauge.builder("tutti.live.connections", places, Places::taken)
                .description("open connections of the live channel")
                .register(meters);
        feed.open();
        revoked.watch(this::endRevoked);
    }

    /** Whether a further connection may come, asked before it is made; refuses with 503. */
    void checkRoom() {
        if (!running) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "unavailable", "This process is starting or stopping.");
        }
        feed.here();
        places.check();
    }

    /** Opens a connection of somebody who has to say soon who they are. */
    Connection open(Transport transport) {
        checkRoom();
        var connection = new Connection(transport, frames, settings, clock);
        places.take(connection);
        connection.start(feed.here(), this::close);
        return connection;
    }

    private void close(Connection connection) {
        feed.remove(connection);
        places.free(connection);
    }

    /** The client is gone. */
    void leave(Connection connection) {
        connection.end(Ending.GONE);
    }

    /** Proves who listens, for the first time or again: then it must be the same person in the same session. */
    void identify(Connection connection, AccessToken token) {
        var before = connection.token();
        if (before != null && !isSame(before.user(), token.user())) {
            connection.end(Ending.UNAUTHENTICATED);
            return;
        }
        connection.identify(token);
        if (before == null) {
            places.name(connection, token.user().userId());
        }
        // A revocation that came between the look at the token and now has told only those that were here.
        endIfRevoked(connection);
    }

    private static boolean isSame(CurrentUser one, CurrentUser other) {
        return one.userId().equals(other.userId()) && one.sessionId().equals(other.sessionId());
    }

    /** Refuses a topic that does not exist or is not for this person. */
    void check(String topic, CurrentUser user) {
        var kind = topics.find(topic)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-topic", "There is no such topic.", "topics", null));
        if (!kind.admits(user)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "topic-not-allowed", "This topic is not for you.", "topics", null);
        }
    }

    /** Refuses more topics than one connection may have. */
    void checkCount(int count) {
        if (count > settings.topics()) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "too-many-topics",
                    "A connection may have %d topics at most.".formatted(settings.topics()),
                    "topics",
                    (long) settings.topics());
        }
    }

    /** Topics that were checked. */
    void subscribe(Connection connection, List<LiveWish> wishes) {
        feed.subscribe(connection, wishes);
        if (!connection.isOpen()) {
            feed.remove(connection); // it ended meanwhile, and its thread may have tidied up before
        }
    }

    void unsubscribe(Connection connection, List<String> topics) {
        topics.forEach(topic -> feed.unsubscribe(connection, topic));
    }

    private void endRevoked() {
        places.list().forEach(this::endIfRevoked);
    }

    private void endIfRevoked(Connection connection) {
        var token = connection.token();
        if (token != null && revoked.contains(token)) {
            connection.end(Ending.SESSION_REVOKED);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        places.list().forEach(connection -> connection.end(Ending.STOPPING));
        places.awaitNone(settings.stop());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the process stopped being ready, before the web server waits for its requests to end. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1;
    }
}
