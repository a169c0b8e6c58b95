package dev.tutti.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small HTTP client with JSON; {@link #bearer} and {@link #header} return a client that sends more. */
public final class TestHttp {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .build();

    private final String base;
    private final Map<String, String> headers;

    private TestHttp(String base, Map<String, String> headers) {
        this.base = base;
        this.headers = headers;
    }

    public static TestHttp at(String base) {
        return new TestHttp(base, Map.of());
    }

    public String base() {
        return base;
    }

    public TestHttp bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public TestHttp header(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new TestHttp(base, Map.copyOf(more));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer head(String path) {
        return send("HEAD", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Sends a record, a map or a {@link JsonNode} as JSON. */
    public Answer post(String path, Object body) {
        return json("POST", path, body);
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody());
    }

    public Answer post(String path, TestForm form) {
        return header("Content-Type", form.contentType()).send("POST", path, form.publisher());
    }

    public Answer put(String path, Object body) {
        return json("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return json("PATCH", path, body);
    }

    /** Sends a body as it is; the content type is a header of this client. */
    public Answer send(String method, String path, BodyPublisher body) {
        var target = path.startsWith("http") ? path : base + path;
        var request =
                HttpRequest.newBuilder(URI.create(target)).timeout(TIMEOUT).method(method, body);
        headers.forEach(request::setHeader);
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException("%s %s was not answered".formatted(method, target), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }

    private Answer json(String method, String path, Object body) {
        return header("Content-Type", "application/json")
                .send(method, path, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
    }

    /** What the server answered. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(bytes());
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** The last part of the problem's type: {@code not-found}; empty where the answer is no problem. */
        public String problem() {
            var isProblem = header("Content-Type").orElse("").startsWith("application/problem+json");
            return isProblem ? json().path("type").asString().replaceFirst(".*/", "") : "";
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
