package dev.tutti.music.streaming.media;

import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.web.blob.BlobResponse;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves playlists, segments and files below a signed address. The token in the path is all it asks for, since audio
 * elements and native players send no access token, and so that relative addresses in playlists inherit it. Hidden from
 * the API's document: nobody makes up such an address, it comes with a playback.
 */
@RestController
@Anonymous
@Hidden
class MediaController {

    private final Media media;
    private final Clock clock;

    MediaController(Media media, Clock clock) {
        this.media = media;
        this.clock = clock;
    }

    @GetMapping("/media/v1/{token}/{*path}")
    BlobResponse get(@Nullable CurrentUser caller, @PathVariable String token, @PathVariable String path) {
        var valid = media.verify(token, caller == null ? null : caller.userId());
        var key = media.key(valid.scope(), path.substring(1));
        return new BlobResponse(key, cacheControl(valid.expiry()), MediaFormat.contentType(key.name()));
    }

    // Private: the address is the leave to read, and a shared cache would not look at its expiry. Never longer than
    // the address lives. Immutable: what lies below an audio prefix is never replaced.
    private String cacheControl(Instant expiry) {
        long seconds = Math.max(0, Duration.between(clock.instant(), expiry).toSeconds());
        return "private, max-age=%d, immutable".formatted(seconds);
    }
}
