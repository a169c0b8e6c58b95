package dev.tutti.consistency.shop;

import dev.tutti.consistency.Client;
import dev.tutti.consistency.History;
import dev.tutti.consistency.KillableTutti;
import dev.tutti.consistency.Outcome;
import dev.tutti.consistency.shop.OrderStep.Kind;
import dev.tutti.platform.testing.TestHttp.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Registers, orders a few of the things that everybody wants, and thinks better of some. */
final class Shopper extends Client {

    private static final int ORDERS_MAX = 30;
    private static final int UNITS_MAX = 3;
    private static final int CANCELS_ONE_IN = 3;

    private final Shop shop;

    Shopper(KillableTutti tutti, History history, String name, long seed, Shop shop) {
        super(tutti, history, name, seed);
        this.shop = shop;
    }

    @Override
    protected void session() {
        register();
        int orders = 1 + random().nextInt(ORDERS_MAX);
        for (int number = 1; number <= orders && !isStopping(); number++) order(number);
    }

    private void order(int number) {
        var request = new PlaceOrder(key("order-" + number), wishes());
        var outcome =
                settle(request, () -> keyed(request.key()).post("/api/v1/orders", body(request)), Shopper::judgeOrder);
        if (!(outcome instanceof Outcome.Accepted(var id))) return;
        shop.toShip().add(new Shop.Waiting(id, request.lines()));
        // The merchant may be packing it already: then one of the two is refused.
        if (random().nextInt(CANCELS_ONE_IN) == 0) cancel(id, request, number);
    }

    private void cancel(String orderId, PlaceOrder order, int number) {
        var step = new OrderStep(key("cancellation-" + number), Kind.CANCELLATION, orderId, order.lines());
        settle(
                step,
                () -> keyed(step.key()).post("/api/v1/orders/%s/cancellation".formatted(orderId), Map.of()),
                answer -> Merchant.judgeStep(step, answer));
    }

    private static Outcome judgeOrder(Answer answer) {
        return answer.status() == 201
                ? new Outcome.Accepted(answer.json().get("id").asString())
                : new Outcome.Refused(answer.toString());
    }

    /** The same SKU may stand in two lines: their sum counts. */
    private static Map<String, List<Map<String, Object>>> body(PlaceOrder request) {
        return Map.of(
                "lines",
                request.lines().entrySet().stream()
                        .flatMap(line -> split(line.getValue())
                                .mapToObj(units -> Map.<String, Object>of("sku", line.getKey(), "quantity", units)))
                        .toList());
    }

    private static IntStream split(int units) {
        return units == UNITS_MAX ? IntStream.of(1, UNITS_MAX - 1) : IntStream.of(units);
    }

    private Map<String, Integer> wishes() {
        var lines = new HashMap<String, Integer>();
        int kinds = 1 + random().nextInt(shop.skus().size());
        for (int kind = 0; kind < kinds; kind++) {
            var sku = shop.skus().get(random().nextInt(shop.skus().size()));
            lines.put(sku, 1 + random().nextInt(UNITS_MAX));
        }
        return lines;
    }
}
