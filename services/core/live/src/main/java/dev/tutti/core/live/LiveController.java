package dev.tutti.core.live;

import dev.tutti.platform.push.LiveWish;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Callers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live channel as server-sent events. Topics that cannot be had are refused before the stream begins. */
@RestController
@RequestMapping("/api/v1/live")
class LiveController {

    private final Connections connections;
    private final Callers callers;

    LiveController(Connections connections, Callers callers) {
        this.connections = connections;
        this.callers = callers;
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(
            @RequestParam List<String> topics,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(required = false) @Nullable String since) {
        var token = callers.getToken();
        var wanted = new LinkedHashSet<>(topics);
        check(wanted);
        var transport = new SseTransport();
        var connection = connections.open(transport);
        transport.onEnd(() -> connections.leave(connection));
        connections.identify(connection, token);
        var from = lastEventId == null ? since : lastEventId;
        connections.subscribe(
                connection,
                wanted.stream().map(topic -> new LiveWish(topic, from)).toList());
        return transport.emitter();
    }

    private void check(Set<String> topics) {
        if (topics.isEmpty()) {
            throw Refusal.invalid("topics", "Name at least one topic.");
        }
        connections.checkCount(topics.size());
        var user = callers.getUser();
        topics.forEach(topic -> connections.check(topic, user));
    }
}
