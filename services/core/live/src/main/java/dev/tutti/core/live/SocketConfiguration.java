package dev.tutti.core.live;

import dev.tutti.platform.web.edge.EdgeSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Puts the WebSocket at its address, for pages of this origin and those that may call it anyway. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

    static final String PATH = "/ws";

    private final SocketHandler handler;
    private final SocketGate gate;
    private final EdgeSettings edge;

    SocketConfiguration(SocketHandler handler, SocketGate gate, EdgeSettings edge) {
        this.handler = handler;
        this.gate = gate;
        this.edge = edge;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(handler, PATH)
                .addInterceptors(gate)
                .setAllowedOrigins(edge.corsOrigins().toArray(String[]::new));
    }
}
