package dev.tutti.music.streaming.media;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.security.Anonymous;
import dev.tutti.platform.security.CurrentUser;
import dev.tutti.platform.storage.BlobReader;
import dev.tutti.platform.storage.ByteRange;
import dev.tutti.platform.web.RequestLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Serves playlists, segments and files below a signed address. The token in the path is all it asks for, since audio
 * elements and native players send no access token, and so that relative addresses in playlists inherit it.
 */
@RestController
@Anonymous
class MediaController {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Media media;
    private final Clock clock;

    MediaController(Media media, Clock clock) {
        this.media = media;
        this.clock = clock;
    }

    /** A file may be read as slowly as it is played. */
    @GetMapping("/media/v1/{token}/{*path}")
    @RequestLimits(time = "3h")
    void get(
            @Nullable CurrentUser caller,
            @PathVariable String token,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var valid = media.verify(token, caller == null ? null : caller.userId());
        try (var file = media.open(valid.scope(), path.substring(1))) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, cacheControl(valid.expiry()));
            if (!new ServletWebRequest(request, response)
                    .checkNotModified(file.info().etag())) {
                answer(file, request, response);
            }
        }
    }

    // Private: the address is the leave to read, and a shared cache would not look at its expiry. Never longer than
    // the address lives. Immutable: what lies below an audio prefix is never replaced.
    private String cacheControl(Instant expiry) {
        long seconds = Math.max(0, Duration.between(clock.instant(), expiry).toSeconds());
        return "private, max-age=%d, immutable".formatted(seconds);
    }

    private static void answer(BlobReader file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setContentType(MediaFormat.contentType(file.info().key().name()));
        if (request.getMethod().equals("HEAD")) {
            // Ranges are defined for GET only (RFC 9110, section 14.2).
            response.setContentLengthLong(file.info().size());
            return;
        }
        var range = ByteRange.parse(
                request.getHeader(HttpHeaders.RANGE), request.getHeader(HttpHeaders.IF_RANGE), file.info());
        switch (range) {
            case ByteRange.Whole(long size) -> send(file, 0, size, response);
            case ByteRange.Part part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader(HttpHeaders.CONTENT_RANGE, part.contentRange());
                send(file, part.first(), part.length(), response);
            }
            case ByteRange.Unsatisfiable beyond -> {
                response.setHeader(HttpHeaders.CONTENT_RANGE, beyond.contentRange());
                throw beyondTheEnd(beyond.size());
            }
        }
    }

    private static void send(BlobReader file, long offset, long length, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(length);
        try (var content = file.stream(offset, length)) {
            var buffer = new byte[BUFFER_BYTES];
            var out = response.getOutputStream();
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    private static Refusal beyondTheEnd(long size) {
        return new Refusal(
                Refusal.Kind.RANGE_NOT_SATISFIABLE,
                "range-not-satisfiable",
                "The range lies beyond the %d bytes of this file.".formatted(size),
                HttpHeaders.RANGE,
                size);
    }
}
