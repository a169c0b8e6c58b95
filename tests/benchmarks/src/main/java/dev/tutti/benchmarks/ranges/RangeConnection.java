package dev.tutti.benchmarks.ranges;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.tutti.benchmarks.http.HttpConnection;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;

/** A connection that asks for ranges of one file. */
final class RangeConnection implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final URI file;
    private final byte[] buffer = new byte[BUFFER];
    private final HttpConnection connection;

    RangeConnection(URI file) throws IOException {
        this.file = file;
        this.connection = new HttpConnection(file);
    }

    /** Reads the range to its last byte; fails where anything else comes than was asked for. */
    void read(long from, int length) throws IOException {
        request(from, length);
        skip(length);
    }

    byte[] readBytes(long from, int length) throws IOException {
        request(from, length);
        return connection.body().readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private void request(long from, int length) throws IOException {
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nRange: bytes=%d-%d\r\n\r\n"
                .formatted(file.getRawPath(), file.getAuthority(), from, from + length - 1);
        var head = connection.send(request.getBytes(ISO_8859_1));
        var range = head.headers().getOrDefault("content-range", "");
        if (head.code() != 206
                || !range.startsWith("bytes %d-%d/".formatted(from, from + length - 1))
                || head.length() != length) throw new IOException("%s answered %s".formatted(file, head));
    }

    private void skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int count = connection.body().read(buffer, 0, Math.min(left, buffer.length));
            if (count < 0) throw new EOFException(file + " sent %d bytes less".formatted(left));
            left -= count;
        }
    }
}
