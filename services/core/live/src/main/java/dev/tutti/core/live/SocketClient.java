package dev.tutti.core.live;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.AccessTokens;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** One client of a WebSocket: does what its messages ask for. Used by one thread at a time. */
final class SocketClient {

    private final Connection connection;
    private final Connections connections;
    private final AccessTokens tokens;
    private final JsonMapper json;
    private final MessageRate rate;
    private final Set<String> topics = new HashSet<>();

    SocketClient(
            Connection connection, Connections connections, AccessTokens tokens, JsonMapper json, MessageRate rate) {
        this.connection = connection;
        this.connections = connections;
        this.tokens = tokens;
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
        var wishes = message.wishes();
        if (wishes.isEmpty()) {
            return;
        }
        wishes.forEach(wish -> topics.remove(wish.topic()));
        var choice = connections.choose(wishes, connection.user(), topics.size());
        choice.granted().forEach(wish -> topics.add(wish.topic()));
        connections.subscribe(connection, choice);
    }

    void leave() {
        connections.leave(connection);
    }
}
