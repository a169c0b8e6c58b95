package dev.tutti.commerce.inventory.reservation;

import static dev.tutti.commerce.inventory.InventoryTutti.conservation;
import static dev.tutti.commerce.inventory.InventoryTutti.keep;
import static dev.tutti.commerce.inventory.InventoryTutti.location;
import static dev.tutti.commerce.inventory.InventoryTutti.movements;
import static dev.tutti.commerce.inventory.InventoryTutti.publish;
import static dev.tutti.commerce.inventory.InventoryTutti.reserve;
import static dev.tutti.commerce.inventory.InventoryTutti.stock;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.events.commerce.orders.OrderAbandoned;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.orders.OrderedQuantity;
import dev.tutti.contracts.events.commerce.orders.ReturnedQuantity;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShipmentTests {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    private UUID order;

    @BeforeEach
    void someoneOrders() {
        order = UUID.randomUUID();
    }

    @Test
    void takesWhatLeftFromWhatWasSetAside() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));

        publish(tutti, shipped(true, sku, 4));

        awaitStock(sku, "6/0");
    }

    @Test
    void keepsTheRestAsideUntilItShips() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));

        publish(tutti, shipped(false, sku, 3));

        awaitStock(sku, "7/1");
        publish(tutti, shipped(true, sku, 1));
        awaitStock(sku, "6/0");
    }

    @Test
    void keepsNothingAsideAfterTheLastParcel() {
        var sku = stocked(tutti, 10);
        var forgotten = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4), new Line(forgotten, 2));

        publish(tutti, shipped(true, sku, 3));

        awaitStock(sku, "7/0");
        awaitStock(forgotten, "10/0");
    }

    @Test
    void shipsFromEveryLocationThatHeldAPart() {
        var sku = stocked(tutti, 3);
        stocked(tutti, sku, 3, location(tutti));
        reserve(tutti, order, new Line(sku, 5));

        publish(tutti, shipped(true, sku, 5));

        awaitStock(sku, "1/0");
    }

    @Test
    void lowersWhatIsOnlyTrackedWithoutTouchingWhatIsSetAside() {
        var sku = stocked(tutti, 10);
        reserve(tutti, UUID.randomUUID(), new Line(sku, 7));
        keep(tutti, sku, "track-only");

        publish(tutti, shipped(true, sku, 2));

        awaitStock(sku, "8/7");
    }

    @Test
    void learnsThatThereWasMoreWhereMoreLeft() {
        var sku = stocked(tutti, 10);
        reserve(tutti, UUID.randomUUID(), new Line(sku, 7));
        keep(tutti, sku, "track-only");

        publish(tutti, shipped(true, sku, 5));

        awaitStock(sku, "7/7");
        assertThat(movements(tutti, sku))
                .extracting(
                        line -> line.path("kind").asString(),
                        line -> line.path("quantity").asInt(),
                        line -> line.path("reason").asString())
                .startsWith(
                        tuple("shipped", -2, ""), tuple("adjusted", 2, "shipped-uncounted"), tuple("shipped", -3, ""));
    }

    @Test
    void leavesNoTraceWhereStockIsNotKept() {
        var none = stocked(tutti, 5);
        keep(tutti, none, "none");
        var unknown = "unknown-" + UUID.randomUUID();
        var known = stocked(tutti, 5);
        reserve(tutti, order, new Line(none, 2), new Line(known, 1));

        publish(
                tutti,
                new OrderShipped(
                        UUID.randomUUID(),
                        Instant.now(),
                        order,
                        null,
                        UUID.randomUUID(),
                        null,
                        null,
                        List.of(
                                new OrderedQuantity(none, 2),
                                new OrderedQuantity(unknown, 1),
                                new OrderedQuantity(known, 1)),
                        true),
                returned(none, 1, true));

        awaitStock(known, "4/0");
        awaitStock(none, "5/0");
    }

    @Test
    void shipsWhatWasLetGoOfBefore() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));

        publish(tutti, new OrderAbandoned(UUID.randomUUID(), Instant.now(), order), shipped(true, sku, 4));

        awaitStock(sku, "6/0");
    }

    @Test
    void putsBackWhatCameBack() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));

        publish(tutti, shipped(true, sku, 4), returned(sku, 3, true));

        awaitStock(sku, "9/0");
    }

    @Test
    void writesOffWhatCameBackBroken() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));

        publish(tutti, shipped(true, sku, 4), returned(sku, 3, false));

        await().untilAsserted(() -> {
            var balance = conservation(tutti, sku).path("items").path(0);
            assertThat(balance.path("returned").asInt()).isEqualTo(3);
            assertThat(balance.path("writtenOff").asInt()).isEqualTo(3);
            assertThat(balance.path("onHand").asInt()).isEqualTo(6);
        });
    }

    @Test
    void countsAFactOnceHoweverOftenItArrives() {
        var sku = stocked(tutti, 10);
        reserve(tutti, order, new Line(sku, 4));
        var shipment = shipped(true, sku, 4);
        var back = returned(sku, 2, true);

        publish(tutti, shipment, shipment, back, back);
        publish(tutti, shipment, back, returned(sku, 1, true));

        awaitStock(sku, "9/0");
    }

    private OrderShipped shipped(boolean complete, String sku, int quantity) {
        return new OrderShipped(
                UUID.randomUUID(),
                Instant.now(),
                order,
                null,
                UUID.randomUUID(),
                null,
                null,
                List.of(new OrderedQuantity(sku, quantity)),
                complete);
    }

    private OrderReturned returned(String sku, int quantity, boolean restock) {
        return new OrderReturned(
                UUID.randomUUID(),
                Instant.now(),
                order,
                null,
                UUID.randomUUID(),
                List.of(new ReturnedQuantity(sku, quantity, restock)),
                new Money(0, "EUR"));
    }

    private static void awaitStock(String sku, String stock) {
        await().untilAsserted(() -> assertThat(stock(tutti, sku)).isEqualTo(stock));
        assertThat(conservation(tutti, sku).path("violations").asInt()).isZero();
    }
}
