package dev.tutti.platform.web.blob;

import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.storage.BlobInfo;
import dev.tutti.platform.storage.BlobReader;
import dev.tutti.platform.storage.BlobStore;
import dev.tutti.platform.storage.ByteRange;
import dev.tutti.platform.web.limit.RequestDeadline;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.apache.catalina.Globals;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Writes {@link BlobResponse}s (RFC 9110, sections 13 and 14). */
final class BlobResponseHandler implements HandlerMethodReturnValueHandler {

    /** A slow line may take its time; a stalled one is cut by Tomcat's own write timeout. */
    private static final Duration TRANSFER_MAX = Duration.ofHours(1);

    /** What is served was uploaded by someone: should it be a document after all, it may do nothing. */
    private static final String HARMLESS = "default-src 'none'; sandbox";

    /** Below this, setting it up costs more than copying. */
    private static final long SENDFILE_BYTES_MIN = 48 * 1024;

    /** A servlet's stream takes no direct buffers from a channel; larger pieces than its 8 KB are half the work. */
    private static final int BUFFER_BYTES = 64 * 1024;

    private final BlobStore store;

    BlobResponseHandler(BlobStore store) {
        this.store = store;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return returnType.getParameterType() == BlobResponse.class;
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value, MethodParameter returnType, ModelAndViewContainer container, NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        var blob = (BlobResponse) Objects.requireNonNull(value, "a controller returned no blob response");
        RequestDeadline.extend(request, TRANSFER_MAX);
        try (var reader = store.open(blob.key()).orElseThrow(() -> Refusal.notFound("file"))) {
            send(blob, reader, request, response);
        }
    }

    private static void send(
            BlobResponse blob, BlobReader reader, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var info = reader.info();
        response.setHeader("ETag", info.etag());
        response.setHeader("Cache-Control", blob.cacheControl());
        response.setHeader("Accept-Ranges", "bytes");
        if (isKnown(request.getHeader("If-None-Match"), info.etag())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setHeader("Content-Security-Policy", HARMLESS);
        switch (range(request, info)) {
            case ByteRange.Whole whole -> {
                describe(blob, reader, response, whole.size());
                transfer(blob, reader, new Slice(0, whole.size()), request, response);
            }
            case ByteRange.Part part -> {
                response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
                response.setHeader("Content-Range", part.contentRange());
                describe(blob, reader, response, part.length());
                transfer(blob, reader, new Slice(part.first(), part.length()), request, response);
            }
            case ByteRange.Unsatisfiable none -> {
                response.setHeader("Content-Range", none.contentRange());
                throw new Refusal(
                        Refusal.Kind.RANGE_NOT_SATISFIABLE,
                        "range-not-satisfiable",
                        "The file has %d bytes.".formatted(none.size()),
                        "Range",
                        none.size());
            }
        }
    }

    /** Only a GET asks for a part: for other methods the header means nothing (RFC 9110, section 14.2). */
    private static ByteRange range(HttpServletRequest request, BlobInfo info) {
        return request.getMethod().equals("GET")
                ? ByteRange.parse(request.getHeader("Range"), request.getHeader("If-Range"), info)
                : new ByteRange.Whole(info.size());
    }

    private static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    private static void describe(BlobResponse blob, BlobReader reader, HttpServletResponse response, long length) {
        var type = blob.contentType();
        response.setContentType(type == null ? reader.info().contentType() : type);
        response.setContentLengthLong(length);
    }

    private record Slice(long offset, long length) {}

    private static void transfer(
            BlobResponse blob, BlobReader reader, Slice slice, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var file = reader.findFile().filter(_ -> maySend(blob, slice, request));
        if (file.isPresent()) {
            sendLater(file.get(), slice, request);
        } else {
            copy(reader, slice, response);
        }
    }

    /** Tomcat opens the file again, so only where it cannot have become another one meanwhile. */
    private static boolean maySend(BlobResponse blob, Slice slice, HttpServletRequest request) {
        return blob.isImmutable()
                && slice.length() >= SENDFILE_BYTES_MIN
                && Boolean.TRUE.equals(request.getAttribute(Globals.SENDFILE_SUPPORTED_ATTR));
    }

    /** Leaves it to Tomcat, which lets the kernel send from the file once this request's thread is done. */
    private static void sendLater(Path file, Slice slice, HttpServletRequest request) {
        request.setAttribute(Globals.SENDFILE_FILENAME_ATTR, file.toString());
        request.setAttribute(Globals.SENDFILE_FILE_START_ATTR, slice.offset());
        request.setAttribute(Globals.SENDFILE_FILE_END_ATTR, slice.offset() + slice.length());
    }

    private static void copy(BlobReader reader, Slice slice, HttpServletResponse response) throws IOException {
        try (var content = reader.stream(slice.offset(), slice.length())) {
            var buffer = new byte[BUFFER_BYTES];
            var out = response.getOutputStream();
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }
}
