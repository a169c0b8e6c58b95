package dev.tutti.commerce.orders.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.payment.ChargeOutcome;
import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payments by the provider "test", whose tokens say what shall happen. */
class ChargingTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);
    private final UUID ada = Shop.someone();

    @Test
    void placesAPaidOrderWhereTheProviderApproves() {
        var sku = shop.sell(1000, 5);

        var answer = shop.place(ada, Shop.key(), Shop.order(sku, 1, "test-approve"));

        var id = Shop.id(answer);
        assertThat(answer.json().path("state").asString()).isEqualTo("paid");
        assertThat(answer.json().path("payment").path("state").asString()).isEqualTo("paid");
        assertThat(answer.json().path("history").findValuesAsString("state")).containsExactly("placed", "paid");
        assertThat(shop.facts("OrderPaid", id)).isEqualTo(1);
    }

    @Test
    void tellsTheSameRefusalForEverWhereTheProviderDeclines() {
        var sku = shop.sell(1000, 5);
        var key = Shop.key();

        var first = shop.place(ada, key, Shop.order(sku, 1, "test-decline"));
        var again = shop.place(ada, key, Shop.order(sku, 1, "test-decline"));

        assertThat(first.status()).isEqualTo(409);
        assertThat(first.problem()).isEqualTo("payment-declined");
        assertThat(again.problem()).isEqualTo("payment-declined");
        assertThat(again.json().path("code")).isEqualTo(first.json().path("code"));
        assertThat(shop.facts("OrderAbandoned", shop.orderOf(key))).isEqualTo(1);
        shop.awaitFree(sku);
    }

    @Test
    void asksTheProviderWhatBecameOfAChargeThatWasNotAnswered() {
        var sku = shop.sell(1000, 5);
        var key = Shop.key();

        var unanswered = shop.place(ada, key, Shop.order(sku, 1, "test-timeout"));
        var again = shop.place(ada, key, Shop.order(sku, 1, "test-timeout"));

        assertThat(unanswered.status()).isEqualTo(503);
        assertThat(unanswered.problem()).isEqualTo("payment-unknown");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("state").asString()).isEqualTo("paid");
    }

    @Test
    void settlesWithoutTheClientWhatWasCharged() {
        var key = Shop.key();
        shop.place(ada, key, Shop.order(shop.sell(1000, 5), 1, "test-timeout"));
        var id = shop.orderOf(key);

        shop.later(Duration.ofMinutes(3));

        await().untilAsserted(() -> assertThat(shop.state(id)).isEqualTo("paid"));
        assertThat(shop.facts("OrderPlaced", id)).isEqualTo(1);
    }

    @Test
    void givesUpWithoutTheClientWhatWasNotCharged() {
        var sku = shop.sell(1000, 5);
        var key = Shop.key();
        shop.place(ada, key, Shop.order(sku, 1, "test-timeout-uncharged"));

        shop.later(Duration.ofMinutes(3));

        await().untilAsserted(() -> assertThat(shop.state(shop.orderOf(key))).isEqualTo("abandoned"));
        assertThat(shop.place(ada, key, Shop.order(sku, 1, "test-timeout-uncharged"))
                        .problem())
                .isEqualTo("payment-declined");
        shop.awaitFree(sku);
    }

    @Test
    void paysBackWhatWasChargedForAnOrderThatHadEnded() {
        var key = Shop.key();
        shop.place(ada, key, Shop.order(shop.sell(1000, 5), 2, "test-decline"));
        var id = shop.orderOf(key);
        var charge = tutti.bean(Charges.class).get(id);

        tutti.bean(Charges.class).settle(id, new ChargeOutcome.Charged(String.valueOf(charge.reference())), "test");

        await().untilAsserted(() -> assertThat(shop.facts("OrderRefunded", id)).isEqualTo(1));
        assertThat(shop.state(id)).isEqualTo("abandoned");
        assertThat(tutti.jdbc()
                        .sql("SELECT amount FROM orders.refunds WHERE order_id = :id AND reason = 'reconciliation'")
                        .param("id", id)
                        .query(Long.class)
                        .list())
                .containsExactly(2000L);
    }

    @Test
    void asksNobodyForNothing() {
        var free = shop.sell(0, 5);

        var answer = shop.place(ada, Shop.key(), Shop.order(free, 1, "test-decline"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(answer.json().path("state").asString()).isEqualTo("paid");
    }
}
