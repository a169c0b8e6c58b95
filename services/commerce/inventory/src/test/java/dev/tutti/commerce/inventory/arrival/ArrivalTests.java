package dev.tutti.commerce.inventory.arrival;

import static dev.tutti.commerce.inventory.InventoryTutti.conservation;
import static dev.tutti.commerce.inventory.InventoryTutti.level;
import static dev.tutti.commerce.inventory.InventoryTutti.location;
import static dev.tutti.commerce.inventory.InventoryTutti.publish;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.events.commerce.products.ListedProduct;
import dev.tutti.contracts.events.commerce.products.ListedVariant;
import dev.tutti.contracts.events.commerce.products.ProductListed;
import dev.tutti.contracts.events.commerce.suppliers.GoodsReceived;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseLine;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderClosed;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.contracts.events.commerce.suppliers.ReceivedLine;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ArrivalTests {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    private UUID purchaseOrder;
    private String sku;

    @BeforeEach
    void someoneBuys() {
        purchaseOrder = UUID.randomUUID();
        sku = "sku-" + UUID.randomUUID();
    }

    @Test
    void expectsWhatASupplierWasAskedFor() {
        publish(tutti, sent("main", 5, 3));

        awaitLevel(0, 8);
    }

    @Test
    void booksPartsAsTheyArrive() {
        stocked(tutti, sku, 2, "main");

        publish(tutti, sent("main", 5, 3), received("main", 6));

        awaitLevel(8, 2);
        publish(tutti, received("main", 1));
        awaitLevel(9, 1);
    }

    @Test
    void expectsNothingMoreOnceMoreArrivedThanWasAskedFor() {
        publish(tutti, sent("main", 5), received("main", 4, 4));

        awaitLevel(8, 0);
    }

    @Test
    void expectsNothingMoreOfAClosedOrder() {
        var closed = new PurchaseOrderClosed(UUID.randomUUID(), Instant.now(), purchaseOrder, "closed-short");

        publish(tutti, sent("main", 5), received("main", 4), closed);

        awaitLevel(4, 0);
    }

    @Test
    void booksAReceiptOnceHoweverOftenItIsTold() {
        var receipt = received("main", 4);

        publish(tutti, receipt, receipt);
        publish(tutti, receipt, received("main", 1));

        awaitLevel(5, 0);
    }

    @Test
    void booksWhereTheGoodsAre() {
        var shed = location(tutti);

        publish(tutti, sent("main", 5), received(shed, 5));

        awaitLevel(5, 0);
        assertThat(level(tutti, sku).path("locations").path(1).path("onHand").asInt())
                .isEqualTo(5);
    }

    @Test
    void booksAtAPlaceNobodyToldUsOf() {
        var anywhere = "d-" + UUID.randomUUID();

        publish(tutti, received(anywhere, 5), received("No Code At All", 2));

        awaitLevel(7, 0);
        assertThat(level(tutti, sku).path("locations"))
                .extracting(part -> part.path("location").asString())
                .containsExactly("main", anywhere);
    }

    @Test
    void knowsTheSkusOfProductsBeforeTheyAreStocked() {
        var variant = new ListedVariant(sku, null, List.of(), List.of(), "standard", null);
        var product = new ListedProduct("Mug", "", null, null, List.of(), List.of(), List.of(), List.of(variant));

        publish(tutti, new ProductListed(UUID.randomUUID(), Instant.now(), UUID.randomUUID(), 1, product));

        await().untilAsserted(() ->
                assertThat(level(tutti, sku).path("version").asInt()).isEqualTo(1));
    }

    private PurchaseOrderSent sent(String location, int... quantities) {
        var lines = Arrays.stream(quantities)
                .mapToObj(quantity -> new PurchaseLine(sku, quantity, null))
                .toList();
        return new PurchaseOrderSent(
                UUID.randomUUID(), Instant.now(), purchaseOrder, UUID.randomUUID(), "PO-1", location, lines);
    }

    private GoodsReceived received(String location, int... quantities) {
        var lines = Arrays.stream(quantities)
                .mapToObj(quantity -> new ReceivedLine(sku, quantity, null))
                .toList();
        return new GoodsReceived(UUID.randomUUID(), Instant.now(), purchaseOrder, UUID.randomUUID(), location, lines);
    }

    private void awaitLevel(int onHand, int incoming) {
        await().untilAsserted(() -> {
            var level = level(tutti, sku);
            assertThat(level.path("onHand").asInt()).isEqualTo(onHand);
            assertThat(level.path("incoming").asInt()).isEqualTo(incoming);
        });
        assertThat(conservation(tutti, sku).path("violations").asInt()).isZero();
    }
}
