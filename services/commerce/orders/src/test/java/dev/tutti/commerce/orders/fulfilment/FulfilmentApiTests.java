package dev.tutti.commerce.orders.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class FulfilmentApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);
    private final UUID ada = Shop.someone();

    @Test
    void takesAnOrderThroughItsLifeEachStepOnce() {
        var sku = shop.sell(1000, 5);
        var id = placed(Shop.order(sku, 2));

        for (int time = 0; time < 2; time++) {
            assertThat(step(id, "payment", Map.of("reference", "bank 17")).status())
                    .isEqualTo(200);
        }
        for (int time = 0; time < 2; time++) {
            assertThat(step(id, "packing").json().path("state").asString()).isEqualTo("packed");
        }
        for (int time = 0; time < 2; time++) {
            assertThat(step(id, "shipments", Map.of("carrier", "Pigeon", "trackingCode", "P1"))
                            .json()
                            .path("shipments"))
                    .hasSize(1);
        }
        for (int time = 0; time < 2; time++) {
            assertThat(step(id, "delivery").json().path("state").asString()).isEqualTo("delivered");
        }

        var history = shop.merchant().get(path(id)).json().path("history");
        assertThat(history.findValuesAsString("state"))
                .containsExactly("placed", "paid", "packed", "shipped", "delivered");
        for (var fact : List.of("OrderPlaced", "OrderPaid", "OrderPacked", "OrderShipped", "OrderDelivered")) {
            assertThat(shop.facts(fact, id)).as(fact).isEqualTo(1);
        }
    }

    @Test
    void refusesStepsThatCannotBeMadeFromHere() {
        var id = placed(Shop.order(shop.sell(1000, 5), 2));

        for (var noun : List.of("packing", "shipments", "delivery")) {
            var refused = step(id, noun);
            assertThat(refused.status()).as(noun).isEqualTo(409);
            assertThat(refused.problem()).isEqualTo("order-state");
            assertThat(refused.json().path("state").asString()).isEqualTo("placed");
        }
        assertThat(shop.merchant()
                        .header("Idempotency-Key", Shop.key())
                        .post(path(id) + "/refunds")
                        .problem())
                .isEqualTo("order-state");
    }

    @Test
    void shipsInParts() {
        var sku = shop.sell(1000, 5);
        var id = packed(Shop.order(sku, 3));
        var line = shop.merchant()
                .get(path(id))
                .json()
                .path("lines")
                .path(0)
                .path("lineId")
                .asString();
        var two = Map.of("lines", List.of(Map.of("lineId", line, "quantity", 2)));

        var first = step(id, "shipments", two);
        var tooMany = step(id, "shipments", two);
        var rest = step(id, "shipments");

        assertThat(first.json().path("state").asString()).isEqualTo("packed");
        assertThat(tooMany.problem()).isEqualTo("quantity-out-of-range");
        assertThat(rest.json().path("state").asString()).isEqualTo("shipped");
        assertThat(rest.json().path("lines").path(0).path("shipped").asInt()).isEqualTo(3);
        assertThat(shop.facts("OrderShipped", id)).isEqualTo(2);
    }

    @Test
    void letsACustomerCancelUntilTheOrderIsPackedAndPaysBack() {
        var sku = shop.sell(1000, 5);
        var id = Shop.id(shop.place(ada, Shop.key(), Shop.order(sku, 2, "test-approve")));

        var cancelled = shop.customer(ada).post(path(id) + "/cancellation", Map.of("reason", "changed my mind"));

        assertThat(cancelled.json().path("state").asString()).isEqualTo("cancelled");
        assertThat(shop.customer(ada).post(path(id) + "/cancellation").status()).isEqualTo(200);
        assertThat(shop.facts("OrderCancelled", id)).isEqualTo(1);
        await().untilAsserted(() -> {
            var order = shop.customer(ada).get(path(id)).json();
            assertThat(order.path("payment").path("state").asString()).isEqualTo("refunded");
            assertThat(order.path("refunds")
                            .path(0)
                            .path("amount")
                            .path("amount")
                            .asLong())
                    .isEqualTo(2000);
        });
        shop.awaitFree(sku);
    }

    @Test
    void refusesACancellationThatComesTooLate() {
        var id = packed(Shop.order(shop.sell(1000, 5), 2));

        assertThat(shop.customer(ada).post(path(id) + "/cancellation").problem())
                .isEqualTo("order-state");
        assertThat(step(id, "cancellation").json().path("state").asString()).isEqualTo("cancelled");
        assertThat(step(id, "packing").problem()).isEqualTo("order-state");
    }

    @Test
    void takesUnitsBackAndPaysTheirShareBackToTheMinorUnit() {
        var sku = shop.sell(333, 5);
        shop.merchant()
                .post("/api/v1/discounts", Map.of("code", "TEN" + sku, "kind", "percent", "percentBasisPoints", 1000));
        var id = packed(Map.of("lines", List.of(Map.of("sku", sku, "quantity", 3)), "discountCode", "TEN" + sku));
        step(id, "shipments");
        var order = shop.merchant().get(path(id)).json();
        var line = order.path("lines").path(0).path("lineId").asString();

        for (int unit = 0; unit < 3; unit++) {
            assertThat(takeBack(id, line, 1, Shop.key()).status()).isEqualTo(201);
        }
        var tooMany = takeBack(id, line, 1, Shop.key());

        assertThat(tooMany.problem()).isEqualTo("quantity-out-of-range");
        var after = shop.merchant().get(path(id)).json();
        assertThat(sum(after.path("returns"), "refund"))
                .isEqualTo(order.path("total").path("amount").asLong());
        assertThat(after.path("payment").path("state").asString()).isEqualTo("refunded");
        assertThat(shop.facts("OrderReturned", id)).isEqualTo(3);
    }

    @Test
    void takesAReturnOnceHoweverOftenItIsSent() {
        var id = packed(Shop.order(shop.sell(1000, 5), 3));
        step(id, "shipments");
        var line = shop.merchant()
                .get(path(id))
                .json()
                .path("lines")
                .path(0)
                .path("lineId")
                .asString();
        var key = Shop.key();

        takeBack(id, line, 1, key);
        var again = takeBack(id, line, 1, key);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("lines").path(0).path("returned").asInt()).isEqualTo(1);
        assertThat(shop.facts("OrderReturned", id)).isEqualTo(1);
    }

    @Test
    void neverPaysBackMoreThanCame() {
        var id = Shop.id(shop.place(ada, Shop.key(), Shop.order(shop.sell(1000, 5), 1, "test-approve")));
        var most = Map.of("amount", Map.of("amount", 700, "currency", "EUR"));

        var answers = Shop.atOnce(
                3, _ -> shop.merchant().header("Idempotency-Key", Shop.key()).post(path(id) + "/refunds", most));

        assertThat(answers).extracting(TestHttp.Answer::status).containsOnlyOnce(201);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(TestHttp.Answer::problem)
                .containsOnly("refund-too-large");
    }

    @Test
    void makesEachStepOnceWhenManyMakeItAtOnce() {
        var id = placed(Shop.order(shop.sell(1000, 5), 2));

        Shop.atOnce(4, _ -> step(id, "payment", Map.of("reference", "bank 17")));
        Shop.atOnce(4, number -> step(id, number % 2 == 0 ? "packing" : "cancellation"));

        assertThat(shop.facts("OrderPaid", id)).isEqualTo(1);
        assertThat(shop.facts("OrderCancelled", id)).isEqualTo(1);
        assertThat(shop.facts("OrderPacked", id)).isLessThanOrEqualTo(1);
    }

    @Test
    void isTheMerchantsBusinessAlone() {
        var id = placed(Shop.order(shop.sell(1000, 5), 2));

        assertThat(shop.customer(ada).post(path(id) + "/packing").status()).isEqualTo(403);
        assertThat(shop.customer(ada)
                        .post(path(id) + "/payment", Map.of("reference", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(shop.customer(Shop.someone())
                        .post(path(id) + "/cancellation")
                        .status())
                .isEqualTo(404);
        assertThat(tutti.http().post(path(id) + "/cancellation").status()).isEqualTo(404);
    }

    @Test
    void listsOrdersNewestFirstToWhomTheyBelong() {
        var first = placed(Shop.order(shop.sell(1000, 5), 1));
        var second = placed(Shop.order(shop.sell(1000, 5), 1));
        placedBy(Shop.someone());

        var mine = shop.customer(ada).get("/api/v1/orders?limit=1").json();
        var rest = shop.customer(ada)
                .get("/api/v1/orders?limit=5&cursor=" + mine.path("nextCursor").asString())
                .json();

        assertThat(mine.path("items").path(0).path("id").asString()).isEqualTo(second.toString());
        assertThat(rest.path("items").findValuesAsString("number")).hasSize(1);
        assertThat(rest.path("items").path(0).path("id").asString()).isEqualTo(first.toString());
        assertThat(shop.customer(ada).get("/api/v1/orders?all=true").status()).isEqualTo(403);
        var number = mine.path("items").path(0).path("number").asString();
        assertThat(shop.merchant()
                        .get("/api/v1/orders?all=true&state=placed&q=" + number)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    private static long sum(JsonNode items, String money) {
        long sum = 0;
        for (var item : items) {
            sum += item.path(money).path("amount").asLong();
        }
        return sum;
    }

    private UUID placed(Object order) {
        return Shop.id(shop.place(ada, Shop.key(), order));
    }

    private void placedBy(UUID somebody) {
        Shop.id(shop.place(somebody, Shop.key(), Shop.order(shop.sell(1000, 5), 1)));
    }

    private UUID packed(Object order) {
        var id = placed(order);
        step(id, "payment", Map.of("reference", "bank 17"));
        assertThat(step(id, "packing").json().path("state").asString()).isEqualTo("packed");
        return id;
    }

    private TestHttp.Answer takeBack(UUID id, String line, int quantity, String key) {
        return shop.merchant()
                .header("Idempotency-Key", key)
                .post(
                        path(id) + "/returns",
                        Map.of("lines", List.of(Map.of("lineId", line, "quantity", quantity, "restock", true))));
    }

    private TestHttp.Answer step(UUID id, String noun) {
        return shop.merchant().post(path(id) + "/" + noun);
    }

    private TestHttp.Answer step(UUID id, String noun, Object body) {
        return shop.merchant().post(path(id) + "/" + noun, body);
    }

    private static String path(UUID id) {
        return "/api/v1/orders/" + id;
    }
}
