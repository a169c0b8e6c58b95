package dev.tutti.core.live;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A client on a bare socket with a small buffer, which reads nothing until it is told to. */
final class DeafClient implements AutoCloseable {

    private static final int BUFFER_BYTES = 4 * 1024;
    private static final int TIMEOUT_MILLIS = 30_000;

    private static final Pattern END = Pattern.compile("\\{\"type\":\"end\".*}");

    private final Socket socket = new Socket();

    private DeafClient(int port) throws IOException {
        socket.setReceiveBufferSize(BUFFER_BYTES);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    static DeafClient events(int port, String token, String topic) throws IOException {
        var client = new DeafClient(port);
        client.write("GET /api/v1/live?topics=" + topic + " HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer "
                + token + "\r\n\r\n");
        return client;
    }

    static DeafClient socket(int port, String token, String topic) throws IOException {
        var client = new DeafClient(port);
        client.write("GET /ws HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                + "Authorization: Bearer " + token + "\r\n\r\n");
        client.writeMessage("{\"subscribe\":[\"" + topic + "\"]}");
        return client;
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One frame of text, masked with zeros, which leave it as it is. */
    private void writeMessage(String text) throws IOException {
        var payload = text.getBytes(StandardCharsets.UTF_8);
        var frame = new ByteArrayOutputStream();
        frame.write(0x81);
        frame.write(0x80 | payload.length);
        frame.writeBytes(new byte[4]);
        frame.writeBytes(payload);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /** What the server sent at last, once it has said that the connection ends. */
    String readToTheEnd() throws IOException {
        var all = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (!END.matcher(all).find()) {
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                throw new IOException("the connection was cut without a word");
            }
            all.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1).stripTrailing());
            all.delete(0, Math.max(0, all.length() - 1_000));
        }
        return all.substring(0, all.lastIndexOf("}") + 1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
