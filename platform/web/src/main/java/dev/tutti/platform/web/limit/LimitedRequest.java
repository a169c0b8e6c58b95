package dev.tutti.platform.web.limit;

import dev.tutti.platform.runtime.Refusal;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body ends in a refusal where it grows past its limit, whatever length it declared. */
final class LimitedRequest extends HttpServletRequestWrapper {

    private long bytesMax;
    private @Nullable ServletInputStream body;

    LimitedRequest(HttpServletRequest request, long bytesMax) {
        super(request);
        this.bytesMax = bytesMax;
    }

    /** Sets another limit, before the body is read. */
    void limitTo(long bytes) {
        this.bytesMax = bytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (getContentLengthLong() > bytesMax) {
            throw tooLarge(bytesMax);
        }
        if (body == null) {
            body = new Limited(super.getInputStream(), bytesMax);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var encoding = getCharacterEncoding();
        var charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static Refusal tooLarge(long bytesMax) {
        return new Refusal(
                Refusal.Kind.TOO_LARGE,
                "body-too-large",
                "The body may have %d bytes at most.".formatted(bytesMax),
                null,
                bytesMax);
    }

    private static final class Limited extends ServletInputStream {

        private final ServletInputStream body;
        private final long bytesMax;
        private long read;

        Limited(ServletInputStream body, long bytesMax) {
            this.body = body;
            this.bytesMax = bytesMax;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = body.read(buffer, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > bytesMax) {
                throw tooLarge(bytesMax);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
