package dev.tutti.commerce.orders.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CheckoutApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);

    @Test
    void makesAGuestsCartAnOrderThatItsTokenOpens() {
        var sku = shop.sell(1999, 3);
        var cart = guest();
        cart.put(sku, 2);

        var order = cart.checkOut(Shop.key(), checkout()).json();

        assertThat(order.path("state").asString()).isEqualTo("placed");
        assertThat(order.path("customerId").isNull()).isTrue();
        assertThat(order.path("history").path(0).path("by").asString()).isEqualTo("guest");
        var path = "/api/v1/orders/" + order.path("id").asString();
        var token = order.path("accessToken").asString();
        assertThat(tutti.http().header("X-Order-Token", token).get(path).status())
                .isEqualTo(200);
        assertThat(tutti.http().header("X-Order-Token", token + "x").get(path).status())
                .isEqualTo(404);
        assertThat(cart.get().json().path("state").asString()).isEqualTo("ordered");
    }

    @Test
    void makesOneOrderOfTwoTabsThatPayAtOnce() {
        var sku = shop.sell(1999, 5);
        var cart = guest();
        cart.put(sku, 2);

        var answers = Shop.atOnce(2, _ -> cart.checkOut(Shop.key(), checkout()));

        var orders = new HashSet<String>();
        answers.forEach(answer -> orders.add(Shop.id(answer).toString()));
        assertThat(orders).hasSize(1);
        assertThat(shop.reserved(sku)).isEqualTo(2);
        assertThat(shop.facts("OrderPlaced", UUID.fromString(orders.iterator().next())))
                .isEqualTo(1);
    }

    @Test
    void refusesToOrderACartAgainInAnotherWay() {
        var cart = guest();
        cart.put(shop.sell(1999, 5), 2);
        cart.checkOut(Shop.key(), checkout());

        var again = cart.checkOut(Shop.key(), Map.of("email", "bob@example.org", "shippingAddress", Shop.address()));

        assertThat(again.problem()).isEqualTo("cart-ordered");
    }

    @Test
    void givesTheCartBackWhenThePaymentIsDeclined() {
        var sku = shop.sell(1999, 5);
        var cart = guest();
        cart.put(sku, 2);

        var key = Shop.key();
        var declined = cart.checkOut(key, checkout("test-decline"));
        var again = cart.checkOut(key, checkout("test-decline"));

        assertThat(again.problem()).isEqualTo("payment-declined");
        assertThat(declined.status()).isEqualTo(409);
        assertThat(declined.problem()).isEqualTo("payment-declined");
        assertThat(declined.json().path("code").asString()).isEqualTo("card-declined");
        shop.awaitFree(sku);
        assertThat(cart.checkOut(Shop.key(), checkout("test-approve")).status()).isEqualTo(201);
    }

    @Test
    void refusesAnotherTotalThanTheShopperWasShown() {
        var cart = guest();
        cart.put(shop.sell(1999, 5), 2);

        var answer = cart.checkOut(
                Shop.key(),
                Map.of(
                        "email", "ada@example.org",
                        "shippingAddress", Shop.address(),
                        "expectedTotal", Map.of("amount", 3000, "currency", "EUR")));

        assertThat(answer.problem()).isEqualTo("price-changed");
        assertThat(answer.json().path("actualTotal").path("amount").asLong()).isEqualTo(3998);
    }

    @Test
    void needsAKeyAnAddressSomethingToOrderAndSomeoneToWriteTo() {
        var cart = guest();

        assertThat(cart.http().post(cart.path() + "/checkout", checkout()).problem())
                .isEqualTo("idempotency-key-required");
        assertThat(cart.checkOut(Shop.key(), checkout()).problem()).isEqualTo("cart-empty");
        assertThat(cart.checkOut(Shop.key(), Map.of("shippingAddress", Shop.address()))
                        .json()
                        .path("field")
                        .asString())
                .isEqualTo("email");
        assertThat(cart.checkOut(Shop.key(), Map.of("email", "ada@example.org")).problem())
                .isEqualTo("invalid-value");
    }

    @Test
    void refusesTheCartOfAnother() {
        var cart = guest();
        cart.put(shop.sell(1999, 5), 2);

        var stranger = tutti.http().header("Idempotency-Key", Shop.key()).post(cart.path() + "/checkout", checkout());

        assertThat(stranger.status()).isEqualTo(404);
    }

    private static Map<String, Object> checkout() {
        return Map.of("email", "ada@example.org", "shippingAddress", Shop.address());
    }

    private static Map<String, Object> checkout(String token) {
        return Map.of(
                "email", "ada@example.org",
                "shippingAddress", Shop.address(),
                "payment", Map.of("method", "test", "token", token));
    }

    private static GuestCart guest() {
        var cart = tutti.http().post("/api/v1/carts", Map.of()).json();
        return new GuestCart(
                "/api/v1/carts/" + cart.path("id").asString(),
                cart.path("token").asString());
    }

    private record GuestCart(String path, String token) {

        TestHttp http() {
            return tutti.http().header("X-Cart-Token", token);
        }

        TestHttp.Answer get() {
            return http().get(path);
        }

        void put(String sku, int quantity) {
            var answer = http().put(path + "/lines/" + sku, Map.of("quantity", quantity));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        }

        TestHttp.Answer checkOut(String key, Object body) {
            return http().header("Idempotency-Key", key).post(path + "/checkout", body);
        }
    }
}
