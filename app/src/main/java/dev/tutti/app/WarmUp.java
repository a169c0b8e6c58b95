package dev.tutti.app;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** What the first person does after a start, so that the AOT cache knows the classes it takes. */
record WarmUp(String address) {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final List<String> PAGES = List.of(
            "/",
            "/ready",
            "/metrics",
            "/api/v1/installation",
            "/api/v1/releases",
            "/api/v1/charts/trending",
            "/api/v1/users/me",
            "/.well-known/jwks.json");
    private static final String PERSON = """
            {"email":"warm-up@example.org","password":"a long warm-up password 42","displayName":"Warm-up"}""";

    void run() {
        try (var client = HttpClient.newHttpClient()) {
            for (var page : PAGES) send(client, request(page).GET().build());
            send(client, json("/api/v1/auth/register", PERSON));
            send(client, json("/api/v1/auth/login", PERSON));
        } catch (IOException failed) {
            throw new IllegalStateException("the warm-up was not answered", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(TIMEOUT);
    }

    private HttpRequest json(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    // Any answer will do: a refusal runs the same code.
    private static void send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        client.send(request, BodyHandlers.discarding());
    }
}
