package dev.tutti.tests.retail;

import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.tests.Installation;
import dev.tutti.tests.Person;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** The merchant's side of a running shop. Waits where the shop asks for patience; anything else unexpected fails. */
record Shop(Installation tutti, Person merchant) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CURRENCY = "GBP";

    static Shop at(String address, String email, String password) {
        var tutti = new Address(address);
        return new Shop(tutti, Person.logIn(tutti, email, password));
    }

    /** Makes a product with a variant for each of its prices. */
    void offer(List<InvoiceLine> variants) {
        var first = variants.getFirst();
        var title = first.description().isEmpty() ? first.stockCode() : first.description();
        var product = Map.of(
                "title",
                title,
                "options",
                List.of(Map.of(
                        "name",
                        "price",
                        "values",
                        variants.stream()
                                .map(line -> Long.toString(line.pence()))
                                .toList())),
                "variants",
                variants.stream().map(Shop::variant).toList());
        expect(201, () -> keyed("product-" + first.productCode()).post("/api/v1/products", product));
    }

    private static Map<String, Object> variant(InvoiceLine line) {
        return Map.of(
                "sku", line.sku(),
                "options", Map.of("price", Long.toString(line.pence())),
                "price", Map.of("amount", line.pence(), "currency", CURRENCY));
    }

    void stock(String sku, long units) {
        var adjustment = Map.of("quantity", units, "reason", "initial");
        expect(201, () -> keyed("stock-" + sku).post("/api/v1/inventory/%s/adjustments".formatted(sku), adjustment));
    }

    /** Places the invoice as an order, and returns it. */
    JsonNode order(String invoice, List<InvoiceLine> lines) {
        var first = lines.getFirst();
        var order = Map.of(
                "lines",
                lines.stream()
                        .map(line -> Map.of("sku", line.sku(), "quantity", line.quantity()))
                        .toList(),
                "currency",
                CURRENCY,
                "shippingAddress",
                Map.of(
                        "name",
                        first.customer().isEmpty() ? "Unknown" : "Customer " + first.customer(),
                        "line1",
                        "Invoice " + invoice,
                        "postalCode",
                        "0",
                        "city",
                        first.country(),
                        "country",
                        Countries.code(first.country())));
        return expect(201, () -> keyed("invoice-" + invoice).post("/api/v1/orders", order));
    }

    JsonNode get(String orderId) {
        return expect(200, () -> merchant.get("/api/v1/orders/" + orderId));
    }

    /** Takes the order from placed to delivered. */
    void deliver(String orderId) {
        step(orderId, "payment", "payment", Map.of("reference", "Replay"));
        for (var noun : List.of("packing", "shipments", "delivery")) step(orderId, noun, noun, Map.of());
    }

    /** Takes units back and pays for them. */
    void takeBack(String orderId, String lineId, long units) {
        var line = Map.of("lineId", lineId, "quantity", units, "restock", true);
        step(orderId, "returns", lineId, Map.of("lines", List.of(line)));
    }

    private void step(String orderId, String noun, String key, Map<String, ?> body) {
        var path = "/api/v1/orders/%s/%s".formatted(orderId, noun);
        var answer = patiently(() -> keyed(orderId + "-" + key).post(path, body));
        if (answer.status() / 100 != 2) throw new AssertionError(path + " answers " + answer);
    }

    private static JsonNode expect(int status, Supplier<Answer> send) {
        return Person.expect(status, patiently(send));
    }

    private static Answer patiently(Supplier<Answer> send) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .atMost(PATIENCE)
                .until(send::get, answer -> answer.status() != 429 && answer.status() != 503);
    }

    /** The same replay sent twice is one. */
    private TestHttp keyed(String what) {
        return merchant.http("/")
                .header(
                        "Idempotency-Key",
                        UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8))
                                .toString());
    }

    private record Address(String url) implements Installation {

        @Override
        public String baseOf(String path) {
            return url;
        }

        @Override
        public void close() {
            // Somebody else's installation.
        }
    }
}
