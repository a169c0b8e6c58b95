package dev.tutti.core.live;

import dev.tutti.platform.push.LiveWish;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Callers;
import dev.tutti.platform.security.CurrentUser;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The live channel as server-sent events. Where no topic can be had, the stream does not begin. */
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
        var from = lastEventId == null ? since : lastEventId;
        var choice = choose(
                topics.stream()
                        .distinct()
                        .map(topic -> new LiveWish(topic, from))
                        .toList(),
                token.user());
        var transport = new SseTransport();
        var connection = connections.open(transport);
        transport.onEnd(() -> connections.leave(connection));
        connections.identify(connection, token);
        connections.subscribe(connection, choice);
        return transport.emitter();
    }

    private Choice choose(List<LiveWish> wishes, CurrentUser user) {
        if (wishes.isEmpty()) {
            throw Refusal.invalid("topics", "Name at least one topic.");
        }
        var choice = connections.choose(wishes, user, 0);
        if (choice.granted().isEmpty()) {
            throw choice.refused().values().iterator().next();
        }
        return choice;
    }
}
