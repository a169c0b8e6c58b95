package dev.tutti.commerce.inventory.reservation;

import static dev.tutti.commerce.inventory.InventoryTutti.adjust;
import static dev.tutti.commerce.inventory.InventoryTutti.keep;
import static dev.tutti.commerce.inventory.InventoryTutti.publish;
import static dev.tutti.commerce.inventory.InventoryTutti.reserve;
import static dev.tutti.commerce.inventory.InventoryTutti.stock;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import dev.tutti.contracts.events.commerce.orders.OrderAbandoned;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReservationTests {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    private UUID order;

    @BeforeEach
    void someoneOrders() {
        order = UUID.randomUUID();
    }

    @Test
    void setsTheUnitsAside() {
        var sku = stocked(tutti, 10);

        var answer = reserve(tutti, order, new Line(sku, 4));

        assertThat(answer.outcome()).isEqualTo("reserved");
        assertThat(stock(tutti, sku)).isEqualTo("10/4");
    }

    @Test
    void answersAsTheFirstTimeWhateverIsAskedLater() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));

        var answer = reserve(tutti, order, new Line(sku, 7));

        assertThat(answer.outcome()).isEqualTo("reserved");
        assertThat(stock(tutti, sku)).isEqualTo("10/4");
    }

    @Test
    void takesAllOrNothing() {
        var plenty = stocked(tutti, 10);
        var scarce = stocked(tutti, 1);

        var answer = reserve(tutti, order, new Line(plenty, 3), new Line(scarce, 2));

        assertThat(answer.outcome()).isEqualTo("out-of-stock");
        assertThat(answer.shortages()).containsExactly(new Shortage(scarce, 2, 1));
        assertThat(stock(tutti, plenty)).isEqualTo("10/0");
    }

    @Test
    void isOutOfStockForEver() {
        var sku = stocked(tutti, 1);
        var first = reserve(tutti, order, new Line(sku, 2));
        adjust(tutti, sku, 5, "found", "main");

        var second = reserve(tutti, order, new Line(sku, 2));

        assertThat(second).isEqualTo(first);
        assertThat(stock(tutti, sku)).isEqualTo("6/0");
    }

    @Test
    void sumsLinesOfOneSku() {
        var sku = stocked(tutti, 5);

        var answer = reserve(tutti, order, new Line(sku, 3), new Line(sku, 3));

        assertThat(answer.shortages()).containsExactly(new Shortage(sku, 6, 5));
    }

    @Test
    void sellsNothingOfASkuNobodyEverStocked() {
        var sku = "unknown-" + UUID.randomUUID();

        var answer = reserve(tutti, order, new Line(sku, 1));

        assertThat(answer.shortages()).containsExactly(new Shortage(sku, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, 1_000_001, Integer.MAX_VALUE})
    void refusesAbsurdQuantities(int quantity) {
        var sku = stocked(tutti, 5);

        assertThatThrownBy(() -> reserve(tutti, order, new Line(sku, quantity)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.slug()).isEqualTo("quantity-out-of-range"));

        assertThat(stock(tutti, sku)).isEqualTo("5/0");
    }

    @Test
    void asksNoQuestionsWhereStockIsNotKept() {
        var none = "none-" + UUID.randomUUID();
        var tracked = "tracked-" + UUID.randomUUID();
        keep(tutti, none, "none");
        keep(tutti, tracked, "track-only");

        var answer = reserve(tutti, order, new Line(none, 3), new Line(tracked, 3));

        assertThat(answer.outcome()).isEqualTo("reserved");
        assertThat(stock(tutti, tracked)).isEqualTo("0/0");
    }

    @Test
    void releasesWhatAnAbandonedOrderHad() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));

        publish(tutti, new OrderAbandoned(UUID.randomUUID(), Instant.now(), order));

        await().untilAsserted(() -> assertThat(stock(tutti, sku)).isEqualTo("10/0"));
        assertThat(reserve(tutti, order, new Line(sku, 4)).outcome()).isEqualTo("released");
        assertThat(stock(tutti, sku)).isEqualTo("10/0");
    }

    @Test
    void refusesAnOrderThatAsksAfterItWasLetGo() {
        var sku = stocked(tutti, 10);
        publish(tutti, new OrderAbandoned(UUID.randomUUID(), Instant.now(), order));
        await().until(() -> tutti.jdbc()
                .sql("SELECT EXISTS (SELECT 1 FROM inventory.orders WHERE order_id = :order)")
                .param("order", order)
                .query(Boolean.class)
                .single());

        var answer = reserve(tutti, order, new Line(sku, 4));

        assertThat(answer.outcome()).isEqualTo("released");
        assertThat(stock(tutti, sku)).isEqualTo("10/0");
    }

    @Test
    void releasesACancelledOrderOnce() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));
        reserve(tutti, UUID.randomUUID(), new Line(sku, 1));
        var none = new Money(0, "EUR");

        publish(
                tutti,
                new OrderCancelled(UUID.randomUUID(), Instant.now(), order, null, "customer", List.of(), none),
                new OrderCancelled(UUID.randomUUID(), Instant.now(), order, null, "customer", List.of(), none));

        await().untilAsserted(() -> assertThat(stock(tutti, sku)).isEqualTo("10/1"));
    }
}
