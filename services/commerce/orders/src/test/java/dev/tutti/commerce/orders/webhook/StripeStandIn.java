package dev.tutti.commerce.orders.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks Stripe's wire format as its documents describe it: forms in, JSON out, keys that replay the first answer (500s
 * too), errors with a type and a code, and intents that keep their state. The payment method says what happens when an
 * intent is confirmed.
 */
final class StripeStandIn implements AutoCloseable {

    static final String APPROVED = "pm_card_visa";
    static final String DECLINED = "pm_card_visa_chargeDeclinedInsufficientFunds";
    static final String AUTHENTICATION = "pm_card_authenticationRequired";
    static final String SILENT_AFTER_CHARGE = "pm_standin_silentAfterCharge";
    static final String BROKEN_AFTER_CHARGE = "pm_standin_500AfterCharge";
    static final String BROKEN_BEFORE_CHARGE = "pm_standin_500BeforeCharge";
    static final String WEBHOOK_FIRST = "pm_standin_webhookBeforeAnswer";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, Intent> intents = new ConcurrentHashMap<>();
    private final Map<String, Answer> byKey = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final AtomicReference<Consumer<String>> beforeAnswer = new AtomicReference<>(_ -> {});

    record Received(String method, String path, Map<String, String> headers, Map<String, String> form) {}

    private record Answer(int status, Object body) {}

    /** A payment intent, as Stripe keeps it. */
    static final class Intent {

        final String id;
        final Map<String, String> form;
        volatile String status;
        volatile @Nullable Map<String, Object> error;
        final AtomicLong refunded = new AtomicLong();

        Intent(String id, Map<String, String> form) {
            this.id = id;
            this.form = form;
            this.status = form.containsKey("payment_method") ? "requires_confirmation" : "requires_payment_method";
        }

        Map<String, Object> body() {
            var body = new LinkedHashMap<String, Object>();
            body.put("id", id);
            body.put("object", "payment_intent");
            body.put("amount", Long.parseLong(form.getOrDefault("amount", "0")));
            body.put("currency", form.getOrDefault("currency", ""));
            body.put("client_secret", id + "_secret_x");
            body.put("status", status);
            body.put("metadata", Map.of("order_id", form.getOrDefault("metadata[order_id]", "")));
            body.put("last_payment_error", error);
            return body;
        }
    }

    StripeStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the stand-in", e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What happens between a charge and its answer, where the payment method is {@link #WEBHOOK_FIRST}. */
    void beforeAnswer(Consumer<String> happening) {
        beforeAnswer.set(happening);
    }

    Intent intentOf(String orderId) {
        return intents.values().stream()
                .filter(intent -> orderId.equals(intent.form.get("metadata[order_id]")))
                .findFirst()
                .orElseThrow();
    }

    long chargesOf(String orderId) {
        return intents.values().stream()
                .filter(intent -> orderId.equals(intent.form.get("metadata[order_id]")))
                .filter(intent -> intent.status.equals("succeeded"))
                .count();
    }

    List<Received> received() {
        return List.copyOf(received);
    }

    /** The shopper confirms the payment in the browser. */
    void confirmByShopper(Intent intent) {
        intent.status = "succeeded";
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            received.add(new Received(exchange.getRequestMethod(), path, headers(exchange), form));
            var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            var answer = key == null
                    ? answer(exchange.getRequestMethod(), path, form)
                    : byKey.computeIfAbsent(key + path, _ -> answer(exchange.getRequestMethod(), path, form));
            if (answer.status() > 0) {
                var body = JSON.writeValueAsBytes(answer.body());
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(String method, String path, Map<String, String> form) {
        var parts = path.split("/", -1);
        if (path.equals("/v1/refunds")) {
            return refund(form);
        }
        if (path.equals("/v1/payment_intents")) {
            var intent = new Intent("pi_" + numbers.incrementAndGet(), form);
            intents.put(intent.id, intent);
            return new Answer(200, intent.body());
        }
        var intent = intents.get(parts[3]);
        if (intent == null) {
            return error(404, Map.of("type", "invalid_request_error", "code", "resource_missing"));
        }
        if (method.equals("GET")) {
            return new Answer(200, intent.body());
        }
        return parts[4].equals("confirm") ? confirm(intent) : cancel(intent);
    }

    private Answer confirm(Intent intent) {
        if (!intent.status.equals("requires_confirmation")) {
            return unexpected(intent);
        }
        return switch (intent.form.getOrDefault("payment_method", "")) {
            case APPROVED -> charged(intent);
            case AUTHENTICATION -> {
                intent.status = "requires_action";
                yield new Answer(200, intent.body());
            }
            case SILENT_AFTER_CHARGE -> {
                charged(intent);
                yield new Answer(0, "");
            }
            case BROKEN_AFTER_CHARGE -> {
                charged(intent);
                yield error(500, Map.of("type", "api_error"));
            }
            case BROKEN_BEFORE_CHARGE -> error(500, Map.of("type", "api_error"));
            case WEBHOOK_FIRST -> {
                var answer = charged(intent);
                Objects.requireNonNull(beforeAnswer.get()).accept(intent.id);
                yield answer;
            }
            default -> declined(intent);
        };
    }

    private static Answer charged(Intent intent) {
        intent.status = "succeeded";
        return new Answer(200, intent.body());
    }

    private static Answer declined(Intent intent) {
        intent.status = "requires_payment_method";
        intent.error = Map.of("type", "card_error", "code", "card_declined", "decline_code", "insufficient_funds");
        var error = new TreeMap<String, Object>(intent.error);
        error.put("payment_intent", intent.body());
        return error(402, error);
    }

    private static Answer cancel(Intent intent) {
        if (intent.status.equals("succeeded") || intent.status.equals("canceled")) {
            return unexpected(intent);
        }
        intent.status = "canceled";
        return new Answer(200, intent.body());
    }

    private static Answer unexpected(Intent intent) {
        return error(
                400,
                Map.of(
                        "type", "invalid_request_error",
                        "code", "payment_intent_unexpected_state",
                        "payment_intent", intent.body()));
    }

    private Answer refund(Map<String, String> form) {
        var intent = intents.get(form.get("payment_intent"));
        long amount = Long.parseLong(form.getOrDefault("amount", "0"));
        if (intent == null
                || intent.refunded.get() + amount > Long.parseLong(intent.form.getOrDefault("amount", "0"))) {
            return error(400, Map.of("type", "invalid_request_error", "code", "charge_already_refunded"));
        }
        intent.refunded.addAndGet(amount);
        return new Answer(200, Map.of("id", "re_" + numbers.incrementAndGet(), "status", "succeeded"));
    }

    private static Answer error(int status, Map<String, Object> error) {
        return new Answer(status, Map.of("error", error));
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        return headers;
    }

    private static Map<String, String> form(String body) {
        var form = new TreeMap<String, String>();
        Arrays.stream(body.split("&", -1))
                .filter(field -> field.contains("="))
                .map(field -> field.split("=", 2))
                .forEach(field -> form.put(decode(field[0]), decode(field[1])));
        return form;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
