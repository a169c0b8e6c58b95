package dev.tutti.core.live;

import dev.tutti.platform.push.LiveFrames;
import dev.tutti.platform.push.LiveWish;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.AccessTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One client of a WebSocket: does what its messages ask for. Used by one thread at a time. */
final class SocketClient {

    private final Connection connection;
    private final Connections connections;
    private final AccessTokens tokens;
    private final LiveFrames frames;
    private final JsonMapper json;
    private final MessageRate rate;
    private final Set<String> topics = new HashSet<>();

    SocketClient(
            Connection connection,
            Connections connections,
            AccessTokens tokens,
            LiveFrames frames,
            JsonMapper json,
            MessageRate rate) {
        this.connection = connection;
        this.connections = connections;
        this.tokens = tokens;
        this.frames = frames;
        this.json = json;
        this.rate = rate;
    }

    void hear(String text) {
        if (!rate.allows()) {
            connection.end(Ending.TOO_MANY_MESSAGES);
            return;
        }
        try {
            act(json.readValue(text, ClientMessage.class));
        } catch (JacksonException e) {
            connection.end(Ending.MALFORMED);
        }
    }

    private void act(ClientMessage message) {
        if (message.token() != null) {
            identify(message.token());
        }
        if (connection.token() == null) {
            connection.end(Ending.UNAUTHENTICATED);
            return;
        }
        connections.unsubscribe(connection, message.unwanted());
        message.unwanted().forEach(topics::remove);
        subscribe(message);
    }

    private void identify(String token) {
        try {
            connections.identify(connection, tokens.read(token));
        } catch (Refusal e) {
            boolean later = e.kind() == Refusal.Kind.UNAVAILABLE;
            connection.end(later ? Ending.UNAVAILABLE : Ending.UNAUTHENTICATED);
        }
    }

    private void subscribe(ClientMessage message) {
        var wishes = new ArrayList<LiveWish>();
        for (var topic : message.wanted()) {
            findRefusal(topic)
                    .ifPresentOrElse(
                            refusal -> connection.hear(frames.refused(topic, refusal.slug(), refusal.detail())),
                            () -> wishes.add(message.wish(topic)));
        }
        if (!wishes.isEmpty()) {
            connections.subscribe(connection, wishes);
        }
    }

    /** Counts the topic among the connection's where it is not refused. */
    private Optional<Refusal> findRefusal(String topic) {
        try {
            connections.check(topic, connection.user());
            connections.checkCount(topics.size() + (topics.contains(topic) ? 0 : 1));
            topics.add(topic);
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e);
        }
    }

    void leave() {
        connections.leave(connection);
    }
}
