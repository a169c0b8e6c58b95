package dev.tutti.core.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.platform.testing.RunningTutti;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A client of server-sent events that also checks that the event's own fields agree with the frame. */
final class SseClient implements LiveClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final HttpResponse<InputStream> response;
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private volatile boolean ended;

    private SseClient(HttpRequest request) {
        try {
            response = http.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    static SseClient connect(RunningTutti to, String token, List<String> topics, @Nullable String since) {
        var address = to.http().base() + "/api/v1/live?topics=" + String.join(",", topics);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (since != null) {
            request.header("Last-Event-ID", since);
        }
        return new SseClient(request.build());
    }

    int status() {
        return response.statusCode();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            var event = "";
            var id = "";
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring(6);
                } else if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("data:")) {
                    frames.add(check(event, id, JSON.readTree(line.substring(5))));
                }
            }
        } catch (IOException _) {
            // The connection was cut: the test sees it as ended.
        } finally {
            ended = true;
        }
    }

    private static JsonNode check(String event, String id, JsonNode frame) {
        assertThat(frame.path("type").asString()).isEqualTo(event);
        assertThat(frame.path("id").asString(id)).isEqualTo(id);
        return frame;
    }

    @Override
    public List<JsonNode> frames() {
        return frames;
    }

    @Override
    public boolean isEnded() {
        return ended;
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
