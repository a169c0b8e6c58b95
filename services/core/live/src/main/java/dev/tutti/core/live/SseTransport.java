package dev.tutti.core.live;

import dev.tutti.platform.push.LiveFrame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Server-sent events. */
final class SseTransport implements Transport {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    /** A connection ends with its token, so the request needs no end of its own. */
    private static final long NO_TIMEOUT = 0;

    private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);

    SseEmitter emitter() {
        return emitter;
    }

    /** Calls this when the request is over, whoever ended it. */
    void onEnd(Runnable then) {
        emitter.onCompletion(then);
        emitter.onError(_ -> then.run());
    }

    @Override
    public void send(LiveFrame frame) throws IOException {
        var event = SseEmitter.event().name(frame.type());
        if (frame.id() != null) {
            event.id(frame.id());
        }
        emitter.send(event.data(frame.json(), TEXT));
    }

    @Override
    public void close(Ending ending) {
        emitter.complete();
    }
}
