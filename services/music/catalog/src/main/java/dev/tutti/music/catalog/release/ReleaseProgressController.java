package dev.tutti.music.catalog.release;

import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.RequestLimits;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A release as a stream of server-sent events: its page now, and again at every change until nothing is prepared. */
@RestController
@RequestMapping("/api/v1/releases/{id}/progress")
class ReleaseProgressController {

    private final Releases releases;
    private final ReleaseStreams streams;

    ReleaseProgressController(Releases releases, ReleaseStreams streams) {
        this.releases = releases;
        this.streams = streams;
    }

    @Anonymous
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RequestLimits(time = "30m")
    SseEmitter watch(@PathVariable UUID id, @Nullable CurrentUser user) {
        var viewer = Viewer.ofNullable(user);
        return streams.open(id, () -> releases.get(id, viewer));
    }
}
