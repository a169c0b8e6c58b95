package dev.tutti.commerce.orders.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class CartApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);
    private final UUID ada = Shop.someone();

    @Test
    void pricesWhatIsInItAtThisMoment() {
        var sku = shop.sell(1250, 5);
        var cart = cartOf(shop.customer(ada));

        var filled = shop.customer(ada)
                .put(path(cart) + "/lines/" + sku, Map.of("quantity", 3))
                .json();

        var line = filled.path("lines").path(0);
        assertThat(line.path("title").asString()).isEqualTo("Product " + sku);
        assertThat(line.path("unitPrice").path("amount").asLong()).isEqualTo(1250);
        assertThat(line.path("available").asLong()).isEqualTo(5);
        assertThat(line.path("problem").isNull()).isTrue();
        assertThat(filled.path("total").path("amount").asLong()).isEqualTo(3750);
        assertThat(shop.facts("CartOpened", UUID.fromString(cart.path("id").asString())))
                .isEqualTo(1);
    }

    @Test
    void saysOfEachLineWhatIsWrongWithIt() {
        var scarce = shop.sell(1250, 1);
        var gone = shop.sell(500, 5);
        var yen = "YEN-" + gone;
        shop.list(yen, 100, "JPY");
        shop.stock(yen, 5);
        var cart = cartOf(shop.customer(ada));
        shop.customer(ada).put(path(cart) + "/lines/" + scarce, Map.of("quantity", 2));
        shop.customer(ada).put(path(cart) + "/lines/" + gone, Map.of("quantity", 1));
        shop.customer(ada).put(path(cart) + "/lines/" + yen, Map.of("quantity", 1));
        var product = shop.merchant().get("/api/v1/products/by-sku/" + gone).json();
        shop.merchant().delete("/api/v1/products/" + product.path("id").asString());

        await().untilAsserted(() -> {
            var lines = shop.customer(ada).get(path(cart)).json().path("lines");
            assertThat(lines.findValuesAsString("problem")).contains("out-of-stock", "unknown-sku", "mixed-currencies");
        });
    }

    @Test
    void keepsOneCartForAnAccount() {
        var first = cartOf(shop.customer(ada));

        var second = cartOf(shop.customer(ada));

        assertThat(second.path("id")).isEqualTo(first.path("id"));
        assertThat(shop.customer(ada).get("/api/v1/carts/mine").json().path("id"))
                .isEqualTo(first.path("id"));
        assertThat(shop.customer(Shop.someone()).get("/api/v1/carts/mine").status())
                .isEqualTo(404);
    }

    @Test
    void opensAGuestsCartToItsTokenOnly() {
        var cart = cartOf(tutti.http());
        var token = cart.path("token").asString();

        assertThat(tutti.http().header("X-Cart-Token", token).get(path(cart)).status())
                .isEqualTo(200);
        assertThat(tutti.http().header("X-Cart-Token", "guess").get(path(cart)).status())
                .isEqualTo(404);
        assertThat(tutti.http().get(path(cart)).status()).isEqualTo(404);
        assertThat(shop.customer(ada).get(path(cart)).status()).isEqualTo(404);
        assertThat(tutti.jdbc()
                        .sql("SELECT count(*) FROM orders.carts WHERE token_hash = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void mergesAGuestsCartIntoTheAccountsAtLogin() {
        var both = shop.sell(1250, 50);
        var guests = shop.sell(300, 50);
        var guest = cartOf(tutti.http());
        var token = guest.path("token").asString();
        var http = tutti.http().header("X-Cart-Token", token);
        http.put(path(guest) + "/lines/" + both, Map.of("quantity", 2));
        http.put(path(guest) + "/lines/" + guests, Map.of("quantity", 1));
        var mine = cartOf(shop.customer(ada));
        shop.customer(ada).put(path(mine) + "/lines/" + both, Map.of("quantity", 3));
        var merge = Map.of("fromCartId", guest.path("id").asString(), "token", token);

        var merged = shop.customer(ada).post(path(mine) + "/merge", merge);

        assertThat(merged.status()).as(merged.toString()).isEqualTo(200);
        assertThat(merged.json().path("lines").findValues("quantity"))
                .extracting(JsonNode::asInt)
                .containsExactly(5, 1);
        assertThat(shop.customer(ada).post(path(mine) + "/merge", merge).problem())
                .isEqualTo("cart-changed");
    }

    @Test
    void takesNoAbsurdQuantities() {
        var sku = shop.sell(1250, 5);
        var path = path(cartOf(shop.customer(ada))) + "/lines/";

        assertThat(shop.customer(ada).put(path + sku, Map.of("quantity", -1)).problem())
                .isEqualTo("quantity-out-of-range");
        assertThat(shop.customer(ada)
                        .put(path + sku, Map.of("quantity", 10_001))
                        .problem())
                .isEqualTo("quantity-out-of-range");
        assertThat(shop.customer(ada)
                        .put(path + "NOBODY-SELLS-THIS", Map.of("quantity", 1))
                        .problem())
                .isEqualTo("unknown-sku");
        assertThat(shop.customer(ada)
                        .put(path + sku, Map.of("quantity", 1))
                        .json()
                        .path("lines"))
                .hasSize(1);
        assertThat(shop.customer(ada)
                        .put(path + sku, Map.of("quantity", 0))
                        .json()
                        .path("lines"))
                .isEmpty();
    }

    @Test
    void keepsWhatTwoTabsPutIntoItAtOnce() {
        var one = shop.sell(1250, 5);
        var other = shop.sell(700, 5);
        var path = path(cartOf(shop.customer(ada))) + "/lines/";

        var answers =
                Shop.atOnce(2, tab -> shop.customer(ada).put(path + (tab == 0 ? one : other), Map.of("quantity", 1)));

        assertThat(answers).extracting(TestHttp.Answer::status).containsOnly(200);
        assertThat(shop.customer(ada).get("/api/v1/carts/mine").json().path("lines"))
                .hasSize(2);
    }

    @Test
    void setsUnitsAsideForACartWhereTheSkuIsOfThatMode() {
        var sku = shop.sell(1250, 2);
        var settings = "/api/v1/inventory/" + sku + "/settings";
        var version = shop.merchant().get(settings).header("ETag").orElseThrow();
        var changed = shop.merchant().header("If-Match", version).put(settings, Map.of("mode", "reserve-on-cart"));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        var path = path(cartOf(shop.customer(ada))) + "/lines/" + sku;

        var held = shop.customer(ada).put(path, Map.of("quantity", 2));

        assertThat(held.json().path("reservedUntil").isNull())
                .as(held.toString())
                .isFalse();
        assertThat(held.json().path("lines").path(0).path("problem").isNull()).isTrue();
        var bob = Shop.someone();
        var refused = shop.customer(bob).put(path(cartOf(shop.customer(bob))) + "/lines/" + sku, Map.of("quantity", 1));
        assertThat(refused.problem()).isEqualTo("out-of-stock");
        assertThat(refused.json().path("available").asInt()).isZero();
    }

    @Test
    void forgetsCartsThatNobodyTouched() {
        var cart = cartOf(shop.customer(ada));

        tutti.bean(Carts.class).deleteUntouched(tutti.clock().instant().plus(Duration.ofMinutes(1)), 1_000);

        assertThat(shop.customer(ada).get(path(cart)).status()).isEqualTo(404);
    }

    private static JsonNode cartOf(TestHttp http) {
        var answer = http.post("/api/v1/carts", Map.of());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    private static String path(JsonNode cart) {
        return "/api/v1/carts/" + cart.path("id").asString();
    }
}
