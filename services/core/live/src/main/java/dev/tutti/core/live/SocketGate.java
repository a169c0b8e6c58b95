package dev.tutti.core.live;

import dev.tutti.platform.security.AccessTokens;
import dev.tutti.platform.security.Callers;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/**
 * Looks at a request for a WebSocket while it can still be answered with a problem. A token may come in the header, or,
 * since a browser's WebSocket can send no header, as a subprotocol {@code bearer.<token>}; an address would end in logs.
 */
@Component
class SocketGate implements HandshakeInterceptor {

    static final String TOKEN = "token";

    private static final String AS_PROTOCOL = "bearer.";

    private final Connections connections;
    private final Callers callers;
    private final AccessTokens tokens;

    SocketGate(Connections connections, Callers callers, AccessTokens tokens) {
        this.connections = connections;
        this.callers = callers;
        this.tokens = tokens;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        connections.checkRoom();
        callers.findToken()
                .or(() -> findProtocolToken(request).map(tokens::read))
                .ifPresent(token -> attributes.put(TOKEN, token));
        return true;
    }

    private static Optional<String> findProtocolToken(ServerHttpRequest request) {
        return request.getHeaders().getOrEmpty("Sec-WebSocket-Protocol").stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .filter(protocol -> protocol.startsWith(AS_PROTOCOL))
                .map(protocol -> protocol.substring(AS_PROTOCOL.length()))
                .findFirst();
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
