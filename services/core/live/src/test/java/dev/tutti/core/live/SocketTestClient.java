package dev.tutti.core.live;

import dev.tutti.platform.testing.RunningTutti;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client of the WebSocket. */
final class SocketTestClient implements LiveClient, WebSocket.Listener {

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;
    private volatile int code;

    private SocketTestClient(RunningTutti to, UnaryOperator<WebSocket.Builder> handshake) {
        var address = URI.create("ws://127.0.0.1:" + to.port() + "/ws");
        socket = handshake
                .apply(http.newWebSocketBuilder())
                .buildAsync(address, this)
                .join();
    }

    static SocketTestClient connect(RunningTutti to, UnaryOperator<WebSocket.Builder> handshake) {
        return new SocketTestClient(to, handshake);
    }

    static SocketTestClient connect(RunningTutti to, String token, List<String> topics, @Nullable String since) {
        var client = connect(to, UnaryOperator.identity());
        client.say("{\"token\":\"" + token + "\"}");
        var from = since == null ? "" : ",\"since\":\"" + since + "\"";
        client.say("{\"subscribe\":[\"" + String.join("\",\"", topics) + "\"]" + from + "}");
        return client;
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    /** The code with which the server closed, or 0. */
    int code() {
        return code;
    }

    String protocol() {
        return socket.getSubprotocol();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            frames.add(JSON.readTree(text.toString()));
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        code = status;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        code = -1;
    }

    @Override
    public List<JsonNode> frames() {
        return frames;
    }

    @Override
    public boolean isEnded() {
        return code != 0;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
