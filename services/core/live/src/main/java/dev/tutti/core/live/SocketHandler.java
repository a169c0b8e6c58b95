package dev.tutti.core.live;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.AccessToken;
import dev.tutti.platform.security.AccessTokens;
import jakarta.websocket.Session;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.SubProtocolCapable;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import tools.jackson.databind.json.JsonMapper;

/** The live channel as a WebSocket. */
@Component
class SocketHandler extends TextWebSocketHandler implements SubProtocolCapable {

    /** The only subprotocol there is; a client that sends its token as one needs another that can be chosen. */
    static final String PROTOCOL = "tutti";

    private static final String CLIENT = "client";

    private static final String WRITE_TIMEOUT = "org.apache.tomcat.websocket.BLOCKING_SEND_TIMEOUT";

    private final Connections connections;
    private final AccessTokens tokens;
    private final JsonMapper json;
    private final LiveSettings settings;

    SocketHandler(Connections connections, AccessTokens tokens, JsonMapper json, LiveSettings settings) {
        this.connections = connections;
        this.tokens = tokens;
        this.json = json;
        this.settings = settings;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of(PROTOCOL);
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws Exception {
        limit(session);
        try {
            var connection = connections.open(new SocketTransport(session));
            session.getAttributes().put(CLIENT, client(connection));
            if (session.getAttributes().get(SocketGate.TOKEN) instanceof AccessToken token) {
                connections.identify(connection, token);
            }
        } catch (Refusal e) {
            session.close(new CloseStatus(Ending.UNAVAILABLE.code(), e.slug()));
        }
    }

    private void limit(WebSocketSession session) {
        session.setTextMessageSizeLimit(Math.toIntExact(settings.clientMessage().toBytes()));
        if (session instanceof NativeWebSocketSession outer && outer.getNativeSession() instanceof Session inner) {
            inner.getUserProperties().put(WRITE_TIMEOUT, settings.write().toMillis());
        }
    }

    private SocketClient client(Connection connection) {
        var rate = new MessageRate(settings.clientMessages(), settings.clientWindow());
        return new SocketClient(connection, connections, tokens, json, rate);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        if (session.getAttributes().get(CLIENT) instanceof SocketClient client) {
            client.hear(message.getPayload());
        }
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        if (session.getAttributes().get(CLIENT) instanceof SocketClient client) {
            client.leave();
        }
    }
}
