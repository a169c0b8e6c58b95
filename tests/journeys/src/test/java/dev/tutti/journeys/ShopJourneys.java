package dev.tutti.journeys;

import static dev.tutti.tests.Person.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.tests.Administrator;
import dev.tutti.tests.Installation;
import dev.tutti.tests.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people do in the shop, written once against addresses by path. */
interface ShopJourneys {

    Duration SOON = Duration.ofSeconds(30);

    Installation tutti();

    @Test
    default void aGuestBuysTheLastUnitWhichIsShippedAndTheNextOneIsTurnedAway() {
        var merchant = Administrator.logIn(tutti());
        var sku = offer(merchant, "Enamel mug", 1);

        var order = expect(201, checkOut(sku));
        var refused = checkOut(sku);
        var path = "/api/v1/orders/" + order.get("id").asString();
        succeed(merchant.post(path + "/payment", Map.of("reference", "Bank statement 7")));
        for (var noun : List.of("packing", "shipments")) succeed(merchant.post(path + "/" + noun, Map.of()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("out-of-stock");
        assertThat(refused.json().get("sku").asString()).isEqualTo(sku);
        assertThat(refused.json().get("available").asInt()).isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(level(merchant, sku)).isEqualTo(List.of(0L, 0L)));
        var guest = tutti().http(path)
                .header("X-Order-Token", order.get("accessToken").asString());
        assertThat(expect(200, guest.get(path)).get("state").asString()).isEqualTo("shipped");
        assertThat(tutti().http(path).get(path).status()).isIn(401, 404);
    }

    @Test
    default void ofTenWhoWantTheOnlyUnitOneGetsItAndNineAreToldSo() {
        var merchant = Administrator.logIn(tutti());
        var sku = offer(merchant, "Only one", 1);
        var shoppers = IntStream.range(0, 10)
                .mapToObj(number -> Person.register(tutti(), "Shopper" + number))
                .toList();

        var answers = atOnce(
                shoppers, shopper -> order(shopper, sku, UUID.randomUUID().toString()));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.problem().equals("out-of-stock"))
                .hasSize(9);
        assertThat(level(merchant, sku)).isEqualTo(List.of(1L, 1L));
    }

    @Test
    default void oneClickThatIsSentTwiceMakesOneOrder() {
        var merchant = Administrator.logIn(tutti());
        var sku = offer(merchant, "Twice", 5);
        var shopper = Person.register(tutti(), "Dora");

        var first = expect(201, order(shopper, sku, "one-click"));
        var again = expect(201, order(shopper, sku, "one-click"));

        assertThat(again.get("id")).isEqualTo(first.get("id"));
        assertThat(level(merchant, sku)).isEqualTo(List.of(5L, 1L));
    }

    @Test
    default void anOrderThatIsCancelledGivesItsUnitsBack() {
        var merchant = Administrator.logIn(tutti());
        var sku = offer(merchant, "Second thoughts", 3);
        var shopper = Person.register(tutti(), "Emil");
        var order = expect(201, order(shopper, sku, "regretted"));

        succeed(shopper.post(
                "/api/v1/orders/%s/cancellation".formatted(order.get("id").asString()), Map.of()));

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(level(merchant, sku)).isEqualTo(List.of(3L, 0L)));
    }

    @Test
    default void anotherOnesOrderIsNotThere() {
        var merchant = Administrator.logIn(tutti());
        var sku = offer(merchant, "Private", 1);
        var path = "/api/v1/orders/"
                + expect(201, order(Person.register(tutti(), "Fay"), sku, "mine"))
                        .get("id")
                        .asString();

        var stranger = Person.register(tutti(), "Gil");

        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.post(path + "/cancellation", Map.of()).status()).isEqualTo(404);
    }

    private Answer checkOut(String sku) {
        var cart = expect(201, tutti().http("/api/v1/carts").post("/api/v1/carts", Map.of()));
        var path = "/api/v1/carts/" + cart.get("id").asString();
        var guest = tutti().http(path).header("X-Cart-Token", cart.get("token").asString());
        // A product that has just been listed is known to orders a moment later.
        await().atMost(SOON)
                .until(() ->
                        guest.put(path + "/lines/" + sku, Map.of("quantity", 1)).status() == 200);
        var address = Map.of(
                "name",
                "Ada Lovelace",
                "line1",
                "12 Gear Lane",
                "postalCode",
                "10115",
                "city",
                "Berlin",
                "country",
                "DE");
        var body =
                Map.of("email", "ada@example.org", "shippingAddress", address, "payment", Map.of("method", "manual"));
        return guest.header("Idempotency-Key", UUID.randomUUID().toString()).post(path + "/checkout", body);
    }

    private static Answer order(Person shopper, String sku, String key) {
        var body = Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1)));
        return shopper.http("/api/v1/orders").header("Idempotency-Key", key).post("/api/v1/orders", body);
    }

    /** A product with so many units of one new SKU. */
    private static String offer(Person merchant, String title, int units) {
        var sku = "SKU-" + UUID.randomUUID();
        var price = Map.of("amount", 1250, "currency", "EUR");
        var product = Map.of("title", title, "variants", List.of(Map.of("sku", sku, "price", price)));
        expect(201, merchant.post("/api/v1/products", product));
        var adjustment = Map.of("quantity", units, "reason", "initial");
        expect(201, merchant.post("/api/v1/inventory/%s/adjustments".formatted(sku), adjustment));
        return sku;
    }

    /** On hand and reserved. */
    private static List<Long> level(Person merchant, String sku) {
        var level = expect(200, merchant.get("/api/v1/inventory/" + sku));
        return List.of(level.get("onHand").asLong(), level.get("reserved").asLong());
    }

    private static JsonNode succeed(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer.json();
    }

    private static List<Answer> atOnce(List<Person> people, Function<Person, Answer> act) {
        try (var threads = Executors.newFixedThreadPool(people.size())) {
            return people.stream()
                    .map(person -> CompletableFuture.supplyAsync(() -> act.apply(person), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
