package dev.tutti.commerce.orders.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NewOrderApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);
    private final UUID ada = Shop.someone();

    @Test
    void placesAnOrderAndSetsItsUnitsAside() {
        var sku = shop.sell(1250, 5);

        var answer = shop.place(ada, Shop.key(), Shop.order(sku, 2));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        var order = answer.json();
        assertThat(order.path("state").asString()).isEqualTo("placed");
        assertThat(order.path("number").asString()).matches("T-\\d{6,}");
        assertThat(order.path("total").path("amount").asLong()).isEqualTo(2500);
        assertThat(order.path("payment").path("state").asString()).isEqualTo("open");
        assertThat(order.path("history").path(0).path("by").asString()).isEqualTo(ada.toString());
        assertThat(shop.level(sku).path("reserved").asInt()).isEqualTo(2);
        assertThat(shop.facts("OrderPlaced", UUID.fromString(order.path("id").asString())))
                .isEqualTo(1);
    }

    @Test
    void answersARepetitionWithTheSameOrder() {
        var sku = shop.sell(1250, 5);
        var key = Shop.key();
        var first = shop.place(ada, key, Shop.order(sku, 2));

        var second = shop.place(ada, key, Shop.order(sku, 2));

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.header("Idempotency-Replayed")).contains("true");
        assertThat(shop.level(sku).path("reserved").asInt()).isEqualTo(2);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        var sku = shop.sell(1250, 5);
        var key = Shop.key();
        shop.place(ada, key, Shop.order(sku, 2));

        var other = shop.place(ada, key, Shop.order(sku, 3));

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void keepsTheKeysOfTwoCustomersApart() {
        var sku = shop.sell(1250, 5);
        var key = Shop.key();
        var adas = shop.place(ada, key, Shop.order(sku, 1)).json();

        var bobs = shop.place(Shop.someone(), key, Shop.order(sku, 1)).json();

        assertThat(bobs.path("id")).isNotEqualTo(adas.path("id"));
    }

    @Test
    void refusesWhatIsNotThereAndSaysWhatIs() {
        var sku = shop.sell(1250, 3);
        var key = Shop.key();

        var answer = shop.place(ada, key, Shop.order(sku, 4));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("out-of-stock");
        assertThat(answer.json().path("sku").asString()).isEqualTo(sku);
        assertThat(answer.json().path("available").asInt()).isEqualTo(3);
        assertThat(answer.json().path("shortages").path(0).path("wanted").asInt())
                .isEqualTo(4);
        shop.stock(sku, 10);
        assertThat(shop.place(ada, key, Shop.order(sku, 4)).problem()).isEqualTo("out-of-stock");
        assertThat(shop.place(ada, Shop.key(), Shop.order(sku, 4)).status()).isEqualTo(201);
    }

    @Test
    void refusesAnotherPriceThanTheShopperWasShown() {
        var sku = shop.sell(1250, 3);
        var shown = Map.of("amount", 1000, "currency", "EUR");

        var answer = shop.place(
                ada, Shop.key(), Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1, "unitPrice", shown))));

        assertThat(answer.problem()).isEqualTo("price-changed");
        assertThat(answer.json()
                        .path("lines")
                        .path(0)
                        .path("actual")
                        .path("amount")
                        .asLong())
                .isEqualTo(1250);
    }

    @Test
    void refusesWhatNobodyCanMean() {
        var sku = shop.sell(1250, 3);
        var yen = "YEN-" + sku;
        shop.list(yen, 100, "JPY");
        var dear = "DEAR-" + sku;
        shop.list(dear, 90_000_000_000L, "EUR");

        assertThat(problem(Shop.order(sku, -1))).isEqualTo("quantity-out-of-range");
        assertThat(problem(Shop.order(sku, 0))).isEqualTo("quantity-out-of-range");
        assertThat(problem(Shop.order(sku, 10_001))).isEqualTo("quantity-out-of-range");
        assertThat(problem(Shop.order("NOBODY-SELLS-THIS", 1))).isEqualTo("unknown-sku");
        assertThat(problem(Shop.order(dear, 10_000))).isEqualTo("total-out-of-range");
        assertThat(problem(
                        Map.of("lines", List.of(Map.of("sku", sku, "quantity", 1), Map.of("sku", yen, "quantity", 1)))))
                .isEqualTo("mixed-currencies");
        assertThat(problem(Map.of("lines", List.of()))).isEqualTo("invalid-value");
        assertThat(problem(Map.of("lines", Shop.order(sku, 1).get("lines"), "payment", Map.of("method", "shells"))))
                .isEqualTo("payment-method-not-offered");
    }

    @Test
    void needsAnAccountAndAKey() {
        var sku = shop.sell(1250, 3);

        var anonymous = tutti.http().header("Idempotency-Key", Shop.key()).post("/api/v1/orders", Shop.order(sku, 1));
        var keyless = shop.customer(ada).post("/api/v1/orders", Shop.order(sku, 1));

        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(keyless.problem()).isEqualTo("idempotency-key-required");
    }

    @Test
    void showsAnOrderToItsCustomerAndToMerchantsOnly() {
        var sku = shop.sell(1250, 3);
        var path = "/api/v1/orders/"
                + shop.place(ada, Shop.key(), Shop.order(sku, 1))
                        .json()
                        .path("id")
                        .asString();

        assertThat(shop.customer(ada).get(path).status()).isEqualTo(200);
        assertThat(shop.merchant().get(path).status()).isEqualTo(200);
        assertThat(shop.customer(Shop.someone()).get(path).status()).isEqualTo(404);
        assertThat(tutti.http().get(path).status()).isEqualTo(404);
    }

    @Test
    void hearsOfPrices() {
        var sku = shop.sell(1250, 3);

        await().untilAsserted(() -> assertThat(tutti.jdbc()
                        .sql("SELECT count(*) FROM orders.offers WHERE sku = :sku")
                        .param("sku", sku)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1));
    }

    private String problem(Object order) {
        return shop.place(ada, Shop.key(), order).problem();
    }
}
