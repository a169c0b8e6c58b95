package dev.tutti.core.live;

import dev.tutti.platform.push.LiveFrame;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/** A WebSocket: each text message is one frame. */
final class SocketTransport implements Transport {

    private static final Logger log = LoggerFactory.getLogger(SocketTransport.class);

    private final WebSocketSession session;

    SocketTransport(WebSocketSession session) {
        this.session = session;
    }

    @Override
    public void send(LiveFrame frame) throws IOException {
        session.sendMessage(new TextMessage(frame.json()));
    }

    @Override
    public void close(Ending ending) {
        try {
            session.close(new CloseStatus(ending.code(), ending.reason()));
        } catch (IOException e) {
            log.debug("socket was gone already: {}", e.toString());
        }
    }
}
