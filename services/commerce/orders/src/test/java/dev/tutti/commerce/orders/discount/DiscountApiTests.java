package dev.tutti.commerce.orders.discount;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscountApiTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);
    private final UUID ada = Shop.someone();

    @Test
    void takesAPercentageOffAndShowsTaxWithinThePrice() {
        var sku = shop.sell(1000, 10);
        shop.merchant()
                .put(
                        "/api/v1/tax-rates",
                        Map.of("items", List.of(Map.of("country", "DE", "taxClass", "standard", "basisPoints", 1900))));
        create(Map.of("code", "ten-" + sku, "kind", "percent", "percentBasisPoints", 1000));

        var order = shop.place(
                        ada,
                        Shop.key(),
                        Map.of(
                                "lines", List.of(Map.of("sku", sku, "quantity", 3)),
                                "discountCode", "TEN-" + sku,
                                "shippingAddress", Shop.address()))
                .json();

        assertThat(order.path("discount").path("amount").asLong()).isEqualTo(300);
        assertThat(order.path("total").path("amount").asLong()).isEqualTo(2700);
        assertThat(order.path("tax").path("amount").asLong()).isEqualTo(431);
        assertThat(tutti.http().get("/api/v1/tax-rates").json().path("items")).hasSize(1);
    }

    @Test
    void isUsedAsOftenAsItMayBeHoweverManyTryAtOnce() {
        var sku = shop.sell(1000, 50);
        create(Map.of("code", "TWO-" + sku, "kind", "amount", "amount", money(100), "maxUses", 2));

        var answers = Shop.atOnce(8, _ -> order(sku, "TWO-" + sku, "test-approve"));

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .extracting(TestHttp.Answer::problem)
                .containsOnly("discount-not-usable");
    }

    @Test
    void isGivenBackWhereTheOrderComesToNothing() {
        var sku = shop.sell(1000, 50);
        create(Map.of("code", "ONE-" + sku, "kind", "amount", "amount", money(100), "maxUses", 1));

        assertThat(order(sku, "ONE-" + sku, "test-decline").problem()).isEqualTo("payment-declined");
        var placed = order(sku, "ONE-" + sku, "test-approve");
        shop.customer(ada).post("/api/v1/orders/%s/cancellation".formatted(Shop.id(placed)));

        assertThat(order(sku, "ONE-" + sku, "test-approve").status()).isEqualTo(201);
        assertThat(order(sku, "ONE-" + sku, "test-approve").problem()).isEqualTo("discount-not-usable");
    }

    @Test
    void takesNothingOffWhenItIsOverUnknownOrOfAnotherCurrency() {
        var sku = shop.sell(1000, 50);
        create(Map.of(
                "code",
                "OLD-" + sku,
                "kind",
                "percent",
                "percentBasisPoints",
                500,
                "validUntil",
                tutti.clock().instant().plus(Duration.ofHours(1)).toString()));
        create(Map.of("code", "YEN-" + sku, "kind", "amount", "amount", Map.of("amount", 5, "currency", "JPY")));
        shop.later(Duration.ofHours(2));

        for (var code : List.of("OLD-" + sku, "YEN-" + sku, "NEVER-HEARD-OF")) {
            assertThat(order(sku, code, "test-approve").problem()).as(code).isEqualTo("discount-not-usable");
        }
    }

    @Test
    void isKeptByMerchants() {
        var code = "KEPT-" + Shop.key();
        var discount = Map.of("code", code, "kind", "percent", "percentBasisPoints", 500);

        assertThat(shop.customer(ada).post("/api/v1/discounts", discount).status())
                .isEqualTo(403);
        assertThat(shop.customer(ada).get("/api/v1/discounts").status()).isEqualTo(403);
        create(discount);
        assertThat(shop.merchant().post("/api/v1/discounts", discount).problem())
                .isEqualTo("discount-code-taken");
        assertThat(shop.merchant()
                        .post("/api/v1/discounts", Map.of("code", "BAD", "kind", "percent", "amount", money(1)))
                        .status())
                .isEqualTo(422);
        assertThat(shop.merchant().delete("/api/v1/discounts/" + code).status()).isEqualTo(204);
        assertThat(shop.merchant().delete("/api/v1/discounts/" + code).status()).isEqualTo(404);
    }

    private static Map<String, Object> money(long amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private void create(Object discount) {
        var answer = shop.merchant().post("/api/v1/discounts", discount);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private TestHttp.Answer order(String sku, String code, String token) {
        return shop.place(
                ada,
                Shop.key(),
                Map.of(
                        "lines", List.of(Map.of("sku", sku, "quantity", 1)),
                        "discountCode", code,
                        "payment", Map.of("method", "test", "token", token)));
    }
}
