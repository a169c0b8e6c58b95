package dev.tutti.commerce.orders.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.orders.charge.Charges;
import dev.tutti.commerce.orders.order.Buyer;
import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderKey;
import dev.tutti.commerce.orders.order.OrderProblem;
import dev.tutti.commerce.orders.order.OrderRefused;
import dev.tutti.commerce.orders.order.OrderRequest;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.payment.Charge;
import dev.tutti.commerce.orders.payment.ChargeOutcome;
import dev.tutti.commerce.orders.payment.PaymentChoice;
import dev.tutti.commerce.orders.payment.PaymentMethods;
import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.commerce.orders.shop.Shop;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process that dies after any step of an order leaves what these tests make by taking the steps up to there, and no
 * more. Whoever comes next, the same request or the jobs, brings the order to one end.
 */
class RecoveryTests {

    @RegisterExtension
    static final TuttiExtension tutti = Shop.services().build();

    private final Shop shop = Shop.in(tutti);
    private final UUID ada = Shop.someone();

    /** The last step that was taken. */
    enum Death {
        AFTER_THE_ORDER_IS_PENDING,
        AFTER_ITS_UNITS_ARE_SET_ASIDE,
        AFTER_THE_CHARGE_IS_WRITTEN,
        AFTER_THE_CHARGE_IS_OPEN,
        AFTER_THE_PROVIDER_CHARGED
    }

    @ParameterizedTest
    @EnumSource
    void placesOneOrderWithOneChargeWhenTheSameRequestComesAgain(Death death) {
        var sku = shop.sell(1000, 5);
        var request = request(sku, "test-approve");
        var begun = dieAt(death, request);

        var placed = tutti.bean(Placement.class).place(request, ada.toString());

        assertThat(placed.repeated()).isTrue();
        assertThat(placed.order().id()).isEqualTo(begun.id());
        assertThat(placed.order().state()).isEqualTo(OrderState.PAID);
        assertIsPlacedOnce(begun.id(), sku);
        assertThat(tutti.bean(Placement.class)
                        .place(request, ada.toString())
                        .order()
                        .version())
                .isEqualTo(placed.order().version());
    }

    @Test
    void bringsEveryOrderToOneEndWhenNobodyComesAgain() {
        var left = Arrays.stream(Death.values()).map(this::leave).toList();

        shop.later(Duration.ofMinutes(3));

        for (var order : left) {
            var isCharged = order.death() == Death.AFTER_THE_PROVIDER_CHARGED;
            await().untilAsserted(() -> assertThat(shop.state(order.id())).isEqualTo(isCharged ? "paid" : "abandoned"));
            if (isCharged) {
                assertIsPlacedOnce(order.id(), order.sku());
            } else {
                assertCameToNothing(order.id(), order.sku());
                assertThat(placeAgain(order.request())).isInstanceOf(OrderRefused.class);
            }
        }
    }

    private record Left(Death death, String sku, OrderRequest request, UUID id) {}

    private Left leave(Death death) {
        var sku = shop.sell(1000, 5);
        var request = request(sku, "test-approve");
        return new Left(death, sku, request, dieAt(death, request).id());
    }

    @Test
    void leavesAnOrderPendingWhileInventoryIsAwayAndResumesIt() {
        var sku = shop.sell(1000, 5);
        var key = Shop.key();
        try (var alone = tutti.startAnother(
                List.of("orders"), List.of("tutti.services.inventory.url=http://127.0.0.1:9", productsHere()))) {
            var token = tutti.tokens().issue(ada, "customer");

            var away = alone.http()
                    .bearer(token)
                    .header("Idempotency-Key", key)
                    .post("/api/v1/orders", Shop.order(sku, 2));

            assertThat(away.status()).as(away.toString()).isEqualTo(503);
            assertThat(away.problem()).isEqualTo("service-unavailable");
        }
        assertThat(shop.state(shop.orderOf(key))).isEqualTo("pending");
        assertThat(Shop.id(shop.place(ada, key, Shop.order(sku, 2)))).isEqualTo(shop.orderOf(key));
        assertThat(shop.reserved(sku)).isEqualTo(2);
    }

    @Test
    void makesOneOrderOfTheSameRequestManyTimesAtOnce() {
        var sku = shop.sell(1000, 20);
        var key = Shop.key();

        var answers = Shop.atOnce(8, _ -> shop.place(ada, key, Shop.order(sku, 2, "test-approve")));

        var ids = new HashSet<UUID>();
        answers.forEach(answer -> ids.add(Shop.id(answer)));
        assertThat(ids).hasSize(1);
        assertIsPlacedOnce(ids.iterator().next(), sku);
    }

    @Test
    void letsEitherPlacingOrAbandoningWin() {
        var sku = shop.sell(1000, 50);
        for (int round = 0; round < 10; round++) {
            var request = request(sku, "test-approve");
            var order = dieAt(Death.AFTER_ITS_UNITS_ARE_SET_ASIDE, request);

            Shop.atOnce(2, number -> number == 0 ? abandon(order) : placeAgain(request));

            var isPlaced = shop.state(order.id()).equals("paid");
            assertThat(shop.facts("OrderPlaced", order.id())).isEqualTo(isPlaced ? 1 : 0);
            assertThat(shop.facts("OrderAbandoned", order.id())).isEqualTo(isPlaced ? 0 : 1);
            assertThat(charged(order.id())).isEqualTo(isPlaced ? 1 : 0);
        }
    }

    private Order abandon(Order order) {
        return tutti.bean(Orders.class).abandon(order, OrderProblem.ABANDONED);
    }

    private Object placeAgain(OrderRequest request) {
        try {
            return tutti.bean(Placement.class).place(request, ada.toString());
        } catch (OrderRefused refused) {
            return refused;
        }
    }

    /** Takes the steps of an order up to that one. */
    private Order dieAt(Death death, OrderRequest request) {
        var placement = tutti.bean(Placement.class);
        var charges = tutti.bean(Charges.class);
        var provider = tutti.bean(PaymentMethods.class).getProvider("test");
        var order = placement.begin(request).order();
        if (death.compareTo(Death.AFTER_ITS_UNITS_ARE_SET_ASIDE) >= 0) {
            placement.reserve(order);
        }
        if (death.compareTo(Death.AFTER_THE_CHARGE_IS_WRITTEN) >= 0) {
            charges.start(order, false);
        }
        if (death.compareTo(Death.AFTER_THE_CHARGE_IS_OPEN) >= 0) {
            var charge = charges.get(order.id()).with(request.payment().token());
            var reference = ((ChargeOutcome.Open) provider.open(charge)).reference();
            charges.opened(order.id(), reference);
        }
        if (death == Death.AFTER_THE_PROVIDER_CHARGED) {
            Charge charge = charges.get(order.id());
            assertThat(provider.confirm(charge)).isInstanceOf(ChargeOutcome.Charged.class);
        }
        return order;
    }

    private OrderRequest request(String sku, String token) {
        return new OrderRequest(
                OrderKey.ofAccount(ada, Shop.key()),
                "hash",
                new Buyer(ada, null, null, "en", null),
                null,
                new Basket(List.of(new Basket.Wanted(sku, 2, null)), null, null, null, null),
                new PaymentChoice("test", token));
    }

    private void assertIsPlacedOnce(UUID orderId, String sku) {
        assertThat(shop.state(orderId)).isEqualTo("paid");
        assertThat(shop.facts("OrderPlaced", orderId)).isEqualTo(1);
        assertThat(shop.facts("OrderPaid", orderId)).isEqualTo(1);
        assertThat(shop.facts("OrderAbandoned", orderId)).isZero();
        assertThat(charged(orderId)).isEqualTo(1);
        assertThat(shop.reserved(sku)).isEqualTo(2);
    }

    private void assertCameToNothing(UUID orderId, String sku) {
        assertThat(shop.facts("OrderPlaced", orderId)).isZero();
        assertThat(shop.facts("OrderAbandoned", orderId)).isEqualTo(1);
        assertThat(charged(orderId)).isZero();
        shop.awaitFree(sku);
    }

    /** How often the provider took the money of an order. */
    private static int charged(UUID orderId) {
        return tutti.jdbc()
                .sql("SELECT count(*) FROM orders.test_payments WHERE key LIKE :key AND state = 'charged'")
                .param("key", "test/" + orderId + "/%")
                .query(Integer.class)
                .single();
    }

    private static String productsHere() {
        return "tutti.services.products.url=http://127.0.0.1:" + tutti.running().port();
    }
}
