package dev.tutti.benchmarks.ranges;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection, kept alive until the server ends it and then opened anew, as browsers do. A socket and not an HTTP
 * client, whose own work would hide the servers'.
 */
final class RangeConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER = 1 << 16;

    private final URI file;
    private final byte[] buffer = new byte[BUFFER];
    private Socket socket;
    private InputStream answer;
    private boolean closing;

    RangeConnection(URI file) throws IOException {
        this.file = file;
        this.socket = open(file);
        this.answer = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** Reads the range to its last byte; fails where anything else comes than was asked for. */
    void read(long from, int length) throws IOException {
        request(from, length);
        skip(length);
    }

    byte[] readBytes(long from, int length) throws IOException {
        request(from, length);
        return answer.readNBytes(length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void request(long from, int length) throws IOException {
        if (closing) reopen();
        var request = "GET %s HTTP/1.1\r\nHost: %s\r\nRange: bytes=%d-%d\r\n\r\n"
                .formatted(file.getRawPath(), file.getAuthority(), from, from + length - 1);
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        var status = readLine();
        var headers = readHeaders();
        var range = headers.getOrDefault("content-range", "");
        closing = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        if (!status.startsWith("HTTP/1.1 206")
                || !range.startsWith("bytes %d-%d/".formatted(from, from + length - 1))
                || !Integer.toString(length).equals(headers.get("content-length")))
            throw new IOException("%s answered %s %s".formatted(file, status, headers));
    }

    private void reopen() throws IOException {
        socket.close();
        socket = open(file);
        answer = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private static Socket open(URI file) throws IOException {
        var socket = new Socket(file.getHost(), file.getPort());
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    private Map<String, String> readHeaders() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private String readLine() throws IOException {
        var line = new ByteArrayOutputStream(128);
        for (int next = answer.read(); next != '\n'; next = answer.read()) {
            if (next < 0) throw new EOFException(file + " closed the connection");
            if (next != '\r') line.write(next);
        }
        return line.toString(ISO_8859_1);
    }

    private void skip(int length) throws IOException {
        for (int left = length; left > 0; ) {
            int count = answer.read(buffer, 0, Math.min(left, buffer.length));
            if (count < 0) throw new EOFException(file + " sent %d bytes less".formatted(left));
            left -= count;
        }
    }
}
