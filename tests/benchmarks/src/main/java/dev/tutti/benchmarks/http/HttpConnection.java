package dev.tutti.benchmarks.http;

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
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;
    private static final int BUFFER = 1 << 16;

    private final URI server;
    private Socket socket;
    private InputStream answer;
    private boolean closing;

    /** What came before the body, which is to be read from {@link #body} next. */
    public record Head(String status, Map<String, String> headers) {

        public int code() {
            return Integer.parseInt(status.split(" ", -1)[1]);
        }

        public int length() {
            return Integer.parseInt(headers.getOrDefault("content-length", "0"));
        }
    }

    public HttpConnection(URI server) throws IOException {
        this.server = server;
        this.socket = open(server);
        this.answer = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /** Sends a request and reads the head of its answer. */
    public Head send(byte[] request) throws IOException {
        if (closing) reopen();
        socket.getOutputStream().write(request);
        var status = readLine();
        var headers = readHeaders();
        closing = headers.getOrDefault("connection", "").equalsIgnoreCase("close");
        return new Head(status, headers);
    }

    public InputStream body() {
        return answer;
    }

    /** The whole body of an answer, whether its length was announced or not. */
    public byte[] readBody(Head head) throws IOException {
        if (!head.headers().getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked"))
            return answer.readNBytes(head.length());
        var body = new ByteArrayOutputStream();
        for (int size = readChunkSize(); size > 0; size = readChunkSize()) {
            body.write(answer.readNBytes(size));
            readLine();
        }
        readLine();
        return body.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int readChunkSize() throws IOException {
        return Integer.parseInt(readLine(), 16);
    }

    private void reopen() throws IOException {
        socket.close();
        socket = open(server);
        answer = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private static Socket open(URI server) throws IOException {
        var socket = new Socket(server.getHost(), server.getPort());
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
            if (next < 0) throw new EOFException(server + " closed the connection");
            if (next != '\r') line.write(next);
        }
        return line.toString(ISO_8859_1);
    }
}
