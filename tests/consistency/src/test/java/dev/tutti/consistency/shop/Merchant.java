package dev.tutti.consistency.shop;

import static org.awaitility.Awaitility.await;

import dev.tutti.consistency.Client;
import dev.tutti.consistency.History;
import dev.tutti.consistency.KillableTutti;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.shop.OrderStep.Kind;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.tests.Administrator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sends orders on their way, takes some of them back, and keeps the shelves filled, now and then too late. */
final class Merchant extends Client {

    private static final Duration BREATH = Duration.ofMillis(20);
    private static final int SHIPPED_AT_ONCE = 5;
    private static final int RECEIVED_MAX = 25;
    private static final int LOST_MAX = 6;
    private static final int LOSES_ONE_IN = 4;
    private static final int RETURNS_ONE_IN = 3;

    private final Shop shop;

    Merchant(KillableTutti tutti, History history, String name, long seed, Shop shop) {
        super(tutti, history, name, seed);
        this.shop = shop;
    }

    @Override
    protected void session() {
        signIn(Administrator.credentials());
        for (int number = 1; number <= SHIPPED_AT_ONCE; number++) {
            var waiting = shop.toShip().poll();
            if (waiting != null) send(waiting);
        }
        shop.skus().forEach(this::adjust);
        await().pollDelay(BREATH).until(() -> true);
    }

    /** Makes a product whose last units everybody will want. */
    void offer(String sku) {
        var product = Map.of(
                "title",
                "Product " + sku,
                "variants",
                List.of(Map.of("sku", sku, "price", Map.of("amount", 1999, "currency", "EUR"))));
        create("product-" + sku, "/api/v1/products", product);
        receive(sku, RECEIVED_MAX);
    }

    void signIn() {
        signIn(Administrator.credentials());
    }

    private void send(Shop.Waiting order) {
        for (var kind : List.of(Kind.PAYMENT, Kind.PACKING, Kind.SHIPMENTS, Kind.DELIVERY)) {
            var body = kind == Kind.PAYMENT
                    ? Map.<String, Object>of("reference", key("statement"))
                    : Map.<String, Object>of();
            if (!(take(order, kind, body) instanceof Outcome.Accepted)) return;
        }
        if (random().nextInt(RETURNS_ONE_IN) == 0) takeBack(order);
    }

    private void takeBack(Shop.Waiting order) {
        var path = "/api/v1/orders/" + order.orderId();
        var lines = until(() -> http().get(path), 200)
                .json()
                .get("lines")
                .valueStream()
                .map(Merchant::returned)
                .toList();
        take(order, Kind.RETURNS, Map.of("lines", lines));
    }

    private static Map<String, Object> returned(JsonNode line) {
        return Map.of(
                "lineId",
                line.get("lineId").asString(),
                "quantity",
                line.get("quantity").asInt(),
                "restock",
                true);
    }

    private Outcome take(Shop.Waiting order, Kind kind, Map<String, Object> body) {
        var noun = kind.name().toLowerCase(Locale.ROOT);
        var step = new OrderStep(key(noun + "-" + order.orderId()), kind, order.orderId(), order.lines());
        var path = "/api/v1/orders/%s/%s".formatted(order.orderId(), noun);
        return settle(step, () -> keyed(step.key()).post(path, body), answer -> judgeStep(step, answer));
    }

    static Outcome judgeStep(OrderStep step, Answer answer) {
        return answer.status() == 200 || answer.status() == 201
                ? new Outcome.Accepted(step.kind() + " of " + step.orderId())
                : new Outcome.Refused(answer.toString());
    }

    private void adjust(String sku) {
        if (random().nextInt(LOSES_ONE_IN) == 0) receive(sku, -1 - random().nextInt(LOST_MAX));
        else receive(sku, 1 + random().nextInt(RECEIVED_MAX));
    }

    private void receive(String sku, int quantity) {
        var request = new AdjustStock(key("stock-%s-%d".formatted(sku, random().nextInt(1 << 30))), sku, quantity);
        var body = Map.of("quantity", quantity, "reason", quantity > 0 ? "found" : "loss");
        settle(
                request,
                () -> keyed(request.key()).post("/api/v1/inventory/%s/adjustments".formatted(sku), body),
                answer -> answer.status() == 201
                        ? new Outcome.Accepted(answer.json().at("/movement/id").asString())
                        : new Outcome.Refused(answer.toString()));
    }
}
