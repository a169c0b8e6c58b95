package dev.tutti.commerce.orders.payment.stripe;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to Stripe: forms there, JSON back, a key on what must happen once. */
final class StripeApi {

    private final StripeSettings settings;
    private final JsonMapper json;
    private final HttpClient http;

    StripeApi(StripeSettings settings, JsonMapper json) {
        this.settings = settings;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connect())
                .build();
    }

    /** What came back. */
    sealed interface Answer {

        /** 2xx. */
        record Done(JsonNode body) implements Answer {}

        /** 4xx that means it: the request was understood, and refused. */
        record Refused(int status, JsonNode error) implements Answer {}

        /** No answer, or one that says nothing about whether it was done. */
        record Unknown(String reason) implements Answer {}
    }

    Answer get(String path) {
        return send(request(path).GET().build());
    }

    /**
     * @param key makes one of any number of equal requests; null where that needs none
     */
    Answer post(String path, Map<String, String> form, @Nullable String key) {
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path))
                .timeout(settings.timeout())
                .header("Authorization", "Bearer " + settings.secretKey())
                .header("Stripe-Version", settings.version());
    }

    private Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return answer(response.statusCode(), response.body());
        } catch (IOException e) {
            return new Answer.Unknown("no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Unknown("interrupted while waiting for an answer");
        }
    }

    private Answer answer(int status, String body) {
        if (!isFinal(status)) {
            return new Answer.Unknown("status " + status);
        }
        try {
            var read = json.readTree(body);
            return status < 300 ? new Answer.Done(read) : new Answer.Refused(status, read.path("error"));
        } catch (JacksonException e) {
            return new Answer.Unknown("status %d with an unreadable body".formatted(status));
        }
    }

    /**
     * 409 is the same key in flight and 429 too many requests; 401 and 403 are about our key, and say nothing about the
     * payment; 5xx may have done it.
     */
    private static boolean isFinal(int status) {
        return switch (status) {
            case 401, 403, 409, 429 -> false;
            default -> (status >= 200 && status < 300) || (status >= 400 && status < 500);
        };
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
