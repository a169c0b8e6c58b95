package dev.tutti.app.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the API, as whoever's headers it is given, and waits where it is told to slow down. */
final class ShopClient implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    ShopClient(URI address) {
        this.address = address;
    }

    /** What came back; a body that is no JSON is a missing node. */
    record Answer(int status, JsonNode body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** The last part of the problem's type. */
        String slug() {
            var type = body.path("type").asString("");
            return type.isEmpty() ? "status-" + status : type.substring(type.lastIndexOf('/') + 1);
        }

        Answer orFail(String doing) {
            if (isGood()) return this;
            throw new DemoFailure("%s was refused with %d %s: %s"
                    .formatted(doing, status, slug(), body.path("detail").asString("")));
        }
    }

    Answer get(String path, Map<String, String> headers) {
        return send("GET", path, headers, BodyPublishers.noBody());
    }

    Answer post(String path, Map<String, String> headers, Object body) {
        return send("POST", path, headers, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }

    Answer put(String path, Map<String, String> headers, Object body) {
        return send("PUT", path, headers, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
    }

    Answer upload(String path, Map<String, String> headers, byte[] content) {
        return send("PUT", path, headers, BodyPublishers.ofByteArray(content));
    }

    /** Asks again while it is told to slow down or to come back: for work that has to be done once in the end. */
    Answer patiently(Supplier<Answer> request) {
        for (int attempt = 1; ; attempt++) {
            var answer = request.get();
            boolean shouldWait = answer.status() == TOO_MANY || answer.status() == UNAVAILABLE;
            if (!shouldWait || attempt == ATTEMPTS) return answer;
            pause();
        }
    }

    /** Lets a moment pass. */
    static void pause() {
        try {
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS))
                    .get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("stopped", stopped);
        } catch (ExecutionException impossible) {
            throw new DemoFailure("a pause failed", impossible);
        }
    }

    static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(address.resolve("/api/v1" + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body);
        headers.forEach(request::setHeader);
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException unreachable) {
            throw new DemoFailure("%s does not answer: is ./tutti run running there?".formatted(address), unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("stopped", stopped);
        }
    }

    private JsonNode read(byte[] body) {
        if (body.length == 0) return json.missingNode();
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return json.missingNode();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
