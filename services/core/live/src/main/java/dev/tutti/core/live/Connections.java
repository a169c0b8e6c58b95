package dev.tutti.core.live;

import dev.tutti.platform.push.LiveFeed;
import dev.tutti.platform.push.LiveFrames;
import dev.tutti.platform.push.LiveTopics;
import dev.tutti.platform.push.LiveWish;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.AccessToken;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.security.RevokedSessions;
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
    private final LiveMetrics metrics;
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
        this.metrics = new LiveMetrics(meters, places);
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
        var connection = new Connection(transport, frames, settings, clock, metrics::ended);
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

    /** What this person gets of these topics, beside so many that their connection has already. */
    Choice choose(List<LiveWish> wishes, CurrentUser user, int had) {
        var choice = new Choice();
        for (var wish : wishes) {
            try {
                check(wish.topic(), user);
                checkCount(had + choice.granted().size() + 1);
                choice.grant(wish);
            } catch (Refusal e) {
                choice.refuse(wish.topic(), e);
            }
        }
        return choice;
    }

    private void check(String topic, CurrentUser user) {
        var kind = topics.find(topic)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "unknown-topic", "There is no such topic.", "topics", null));
        if (!kind.admits(user)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "topic-not-allowed", "This topic is not for you.", "topics", null);
        }
    }

    private void checkCount(int count) {
        if (count > settings.topics()) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "too-many-topics",
                    "A connection may have %d topics at most.".formatted(settings.topics()),
                    "topics",
                    (long) settings.topics());
        }
    }

    /** Says what was refused, and lets the rest be heard. */
    void subscribe(Connection connection, Choice choice) {
        choice.refused()
                .forEach((topic, refusal) -> connection.hear(frames.refused(topic, refusal.slug(), refusal.detail())));
        if (!choice.granted().isEmpty()) {
            feed.subscribe(connection, choice.granted());
        }
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
