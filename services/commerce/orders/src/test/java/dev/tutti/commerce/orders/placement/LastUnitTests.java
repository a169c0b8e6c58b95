package dev.tutti.commerce.orders.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One unit, ten shoppers who are all at the payment step and pay at the same moment. */
class LastUnitTests {

    private static final int SHOPPERS = 10;

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);

    @Test
    void sellsTheLastUnitToOneOfTenShoppersAndRefusesNineClearly() {
        var sku = shop.sell(1999, 1);
        var carts = Shop.atOnce(SHOPPERS, _ -> filledCart(sku));

        var answers = Shop.atOnce(SHOPPERS, shopper -> checkOut(carts.get(shopper)));

        assertThat(answers).extracting(TestHttp.Answer::status).containsOnlyOnce(201);
        assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(refusal -> {
            assertThat(refusal.problem()).isEqualTo("out-of-stock");
            assertThat(refusal.json().path("sku").asString()).isEqualTo(sku);
            assertThat(refusal.json().path("available").asInt()).isZero();
        });
        assertThat(shop.reserved(sku)).isEqualTo(1);
        assertThat(left(sku, "charges")).isEqualTo(1);
        assertThat(left(sku, "order_history")).isEqualTo(2);
    }

    private record Filled(String id, String token) {}

    private Filled filledCart(String sku) {
        var cart = tutti.http().post("/api/v1/carts", Map.of()).json();
        var filled = new Filled(cart.path("id").asString(), cart.path("token").asString());
        var line = tutti.http()
                .header("X-Cart-Token", filled.token())
                .put("/api/v1/carts/%s/lines/%s".formatted(filled.id(), sku), Map.of("quantity", 1));
        assertThat(line.status()).as(line.toString()).isEqualTo(200);
        return filled;
    }

    private static TestHttp.Answer checkOut(Filled cart) {
        return tutti.http()
                .header("X-Cart-Token", cart.token())
                .header("Idempotency-Key", Shop.key())
                .post(
                        "/api/v1/carts/%s/checkout".formatted(cart.id()),
                        Map.of(
                                "email", "ada@example.org",
                                "shippingAddress", Shop.address(),
                                "payment", Map.of("method", "test", "token", "test-approve")));
    }

    /** How many rows of that table belong to orders of the SKU: only the accepted one has any. */
    private static int left(String sku, String table) {
        assertThat(List.of("charges", "order_history")).contains(table);
        return tutti.jdbc()
                .sql("""
                        SELECT count(*)
                        FROM orders.%s
                        WHERE order_id IN (SELECT order_id FROM orders.order_lines WHERE sku = :sku)
                        """.formatted(table))
                .param("sku", sku)
                .query(Integer.class)
                .single();
    }
}
