package dev.tutti.commerce.orders.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Sells real products from a real stock, over HTTP as people do. */
public final class Shop {

    public static final String EUR = "EUR";

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private static final AtomicReference<Duration> LATEST = new AtomicReference<>(Duration.ZERO);

    private final TuttiExtension tutti;

    private Shop(TuttiExtension tutti) {
        this.tutti = tutti;
    }

    /** The services of a shop in one process. */
    public static TuttiExtension.Builder services() {
        return TuttiExtension.of("products", "inventory", "orders").with("tutti.orders.payments.test.enabled", "true");
    }

    public static Shop in(TuttiExtension tutti) {
        return new Shop(tutti);
    }

    public TestHttp merchant() {
        return tutti.http().bearer(tutti.tokens().issue(UUID.nameUUIDFromBytes(new byte[] {1}), "merchant"));
    }

    public TestHttp customer(UUID id) {
        return tutti.http().bearer(tutti.tokens().issue(id, "customer"));
    }

    public static UUID someone() {
        return UUID.nameUUIDFromBytes(("customer " + COUNTER.incrementAndGet()).getBytes(StandardCharsets.UTF_8));
    }

    public static String key() {
        return "key-" + COUNTER.incrementAndGet();
    }

    /** Lists a product of one variant and puts that many units of it into stock. */
    public String sell(long price, int units) {
        var sku = "SKU-" + COUNTER.incrementAndGet();
        list(sku, price, EUR);
        stock(sku, units);
        return sku;
    }

    public JsonNode list(String sku, long price, String currency) {
        var answer = merchant()
                .post(
                        "/api/v1/products",
                        Map.of(
                                "title",
                                "Product " + sku,
                                "variants",
                                List.of(Map.of("sku", sku, "price", Map.of("amount", price, "currency", currency)))));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    public void stock(String sku, int units) {
        var answer = merchant()
                .post("/api/v1/inventory/" + sku + "/adjustments", Map.of("quantity", units, "reason", "initial"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    /** What inventory says of the SKU: onHand, reserved, available. */
    public JsonNode level(String sku) {
        return merchant().get("/api/v1/inventory/" + sku).json();
    }

    public static Map<String, Object> order(String sku, int quantity) {
        return Map.of("lines", List.of(Map.of("sku", sku, "quantity", quantity)));
    }

    public TestHttp.Answer place(UUID customer, String key, Object order) {
        return customer(customer).header("Idempotency-Key", key).post("/api/v1/orders", order);
    }

    /** How many facts of that type about that order are in the outbox, sent or not. */
    public int facts(String type, UUID orderId) {
        return tutti.jdbc()
                .sql("SELECT count(*) FROM orders.outbox WHERE event_type LIKE :type AND message_key = :key")
                .param("type", "%." + type)
                .param("key", orderId.toString())
                .query(Integer.class)
                .single();
    }

    /** An order that is paid with that token of the test provider. */
    public static Map<String, Object> order(String sku, int quantity, String token) {
        return Map.of(
                "lines",
                List.of(Map.of("sku", sku, "quantity", quantity)),
                "payment",
                Map.of("method", "test", "token", token));
    }

    public static Map<String, Object> address() {
        return Map.of(
                "name", "Ada Lovelace",
                "line1", "Analytical Way 1",
                "postalCode", "10115",
                "city", "Berlin",
                "country", "DE");
    }

    public static UUID id(TestHttp.Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return UUID.fromString(answer.json().path("id").asString());
    }

    /** Where the order is, whether anybody may see it or not. */
    public String state(UUID orderId) {
        return tutti.jdbc()
                .sql("SELECT state FROM orders.orders WHERE id = :id")
                .param("id", orderId)
                .query(String.class)
                .single();
    }

    /** The order that a key began, whether anybody may see it or not. */
    public UUID orderOf(String key) {
        return tutti.jdbc()
                .sql("SELECT id FROM orders.orders WHERE idempotency_key = :key")
                .param("key", key)
                .query(UUID.class)
                .single();
    }

    public int reserved(String sku) {
        return level(sku).path("reserved").asInt();
    }

    /** Whether nothing of the SKU is set aside any more. */
    public void awaitFree(String sku) {
        await().untilAsserted(() -> assertThat(reserved(sku)).isZero());
    }

    /**
     * Moves the clock on by that time at least, and by more than any test before: a recurring job that ran at a later
     * time than now, as the clock of that test said, would wait until then.
     */
    public void later(Duration time) {
        tutti.clock()
                .advance(LATEST.updateAndGet(
                        before -> before.plusMinutes(1).compareTo(time) > 0 ? before.plusMinutes(1) : time));
    }

    /** Does some work many times at once, and returns what came of it. */
    public static <T> List<T> atOnce(int times, IntFunction<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var start = new CountDownLatch(1);
            var results = IntStream.range(0, times)
                    .mapToObj(number -> threads.submit(() -> {
                        start.await();
                        return work.apply(number);
                    }))
                    .toList();
            start.countDown();
            return results.stream().map(Shop::get).toList();
        }
    }

    private static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
