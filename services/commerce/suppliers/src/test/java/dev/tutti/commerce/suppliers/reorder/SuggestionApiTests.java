package dev.tutti.commerce.suppliers.reorder;

import static dev.tutti.commerce.suppliers.SuppliersTutti.as;
import static dev.tutti.commerce.suppliers.SuppliersTutti.created;
import static dev.tutti.commerce.suppliers.SuppliersTutti.merchant;
import static dev.tutti.commerce.suppliers.SuppliersTutti.newSku;
import static dev.tutti.commerce.suppliers.SuppliersTutti.offer;
import static dev.tutti.commerce.suppliers.SuppliersTutti.ok;
import static dev.tutti.commerce.suppliers.SuppliersTutti.publish;
import static dev.tutti.commerce.suppliers.SuppliersTutti.supplier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tutti.commerce.inventory.StandInInventory;
import dev.tutti.commerce.suppliers.SuppliersTutti;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderLine;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.contracts.events.commerce.orders.OrderedQuantity;
import dev.tutti.contracts.events.commerce.orders.ReturnedQuantity;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.events.inbox.Replays;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class SuggestionApiTests {

    private static final Money NOTHING = new Money(0, "EUR");
    private static final String SUGGESTIONS = "/api/v1/purchase-orders/suggestions";
    private static final String POINTS = "/api/v1/suppliers/reorder-points";

    @RegisterExtension
    static final TuttiExtension tutti = SuppliersTutti.create();

    private final String sku = newSku();
    private TestHttp merchant;
    private String supplierId;

    @BeforeEach
    void aSupplierWithPacksOfTwelve() {
        merchant = merchant(tutti);
        supplierId = supplier(merchant, Map.of("leadTimeDays", 10));
        offer(merchant, supplierId, sku, 250, 12);
    }

    @Test
    void suggestsWhatSellsFasterThanItLasts() {
        var order = UUID.randomUUID();
        stock().set(sku, 5, 5);

        publish(tutti, placed(order, 30), placed(UUID.randomUUID(), 33), cancelled(order, 30), returned(order, 5));

        // 28 units within the last week's days: 4 a day; point 4 × 17, up to 4 × 31, less the 10 there are.
        var line = awaitLine(28);
        assertThat(line.path("soldPerDay").asDouble()).isEqualTo(4);
        assertThat(line.path("reorderPoint").asInt()).isEqualTo(68);
        assertThat(line.path("suggestedQuantity").asInt()).isEqualTo(120);
        assertThat(line.path("available").asInt()).isEqualTo(5);
        assertThat(line.path("incoming").asInt()).isEqualTo(5);
        assertThat(line.path("reason").asString()).isEqualTo("below-reorder-point");
    }

    @Test
    void takesTheCheapestOffer() {
        var cheaper = supplier(merchant, Map.of("leadTimeDays", 30));
        offer(merchant, cheaper, sku, 200, 12);
        ok(merchant.put(POINTS, Map.of("sku", sku, "reorderPoint", 3)));

        assertThat(suggested().orElseThrow().supplierId()).isEqualTo(cheaper);
    }

    @Test
    void keepsToAReorderPointThatAMerchantSets() {
        stock().set(sku, 4, 0);
        ok(merchant.put(POINTS, Map.of("sku", sku, "reorderPoint", 3)));
        assertThat(line()).isEmpty();

        stock().set(sku, 0, 3);
        var line = line().orElseThrow();

        assertThat(line.path("suggestedQuantity").asInt()).isEqualTo(12);
        assertThat(line.path("reason").asString()).isEqualTo("out-of-stock");
        assertThat(merchant.delete(POINTS + "/" + sku).status()).isEqualTo(204);
        assertThat(line()).isEmpty();
    }

    @Test
    void suggestsNothingThatInventoryDoesNotCount() {
        ok(merchant.put(POINTS, Map.of("sku", sku, "reorderPoint", 3)));
        stock().untrack(sku);

        assertThat(line()).isEmpty();
    }

    @Test
    void becomesAnOrderAsItStands() {
        ok(merchant.put(POINTS, Map.of("sku", sku, "reorderPoint", 3)));
        var suggested = line().orElseThrow();

        var order = created(merchant.post(
                "/api/v1/purchase-orders",
                Map.of(
                        "supplierId",
                        supplierId,
                        "lines",
                        List.of(Map.of(
                                "sku",
                                sku,
                                "quantity",
                                suggested.path("suggestedQuantity").asInt())))));

        assertThat(order.path("lines").get(0).path("unitCost")).isEqualTo(suggested.path("unitCost"));
    }

    @Test
    void buildsTheSameSalesAgain() {
        var order = UUID.randomUUID();
        publish(tutti, placed(order, 30), returned(order, 5));
        awaitSold(25);

        tutti.bean(Replays.class).replay("suppliers", "sales");

        awaitSold(25);
    }

    @Test
    void refusesFiguresThatMakeNoSense() {
        assertThat(merchant.put(POINTS, Map.of("sku", sku, "reorderPoint", -1)).problem())
                .isEqualTo("invalid-value");
        assertThat(merchant.put(POINTS, Map.of("sku", sku, "reviewDays", 0)).problem())
                .isEqualTo("invalid-value");
        assertThat(as(tutti, UUID.randomUUID(), "supplier").get(SUGGESTIONS).status())
                .isEqualTo(403);
    }

    private JsonNode awaitLine(int sold) {
        awaitSold(sold);
        return line().orElseThrow();
    }

    private void awaitSold(int units) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tutti.jdbc()
                                .sql("""
                                        SELECT COALESCE(SUM(ordered - cancelled - returned), 0)
                                        FROM suppliers.daily_sales
                                        WHERE sku = :sku
                                        """)
                                .param("sku", sku)
                                .query(Integer.class)
                                .single())
                        .isEqualTo(units));
    }

    private Optional<JsonNode> line() {
        return suggested().map(Suggested::line);
    }

    private Optional<Suggested> suggested() {
        return StreamSupport.stream(ok(merchant.get(SUGGESTIONS)).path("items").spliterator(), false)
                .flatMap(item -> StreamSupport.stream(item.path("lines").spliterator(), false)
                        .map(line ->
                                new Suggested(item.path("supplier").path("id").asString(), line)))
                .filter(suggested -> suggested.line().path("sku").asString().equals(sku))
                .findFirst();
    }

    private record Suggested(String supplierId, JsonNode line) {}

    private static StandInInventory.Levels stock() {
        return tutti.bean(StandInInventory.Levels.class);
    }

    private OrderPlaced placed(UUID order, int quantity) {
        var line = new OrderLine(
                UUID.randomUUID(), sku, UUID.randomUUID(), "Thing", quantity, NOTHING, NOTHING, NOTHING, NOTHING);
        return new OrderPlaced(
                UUID.randomUUID(),
                Instant.now(),
                order,
                "T-" + order,
                null,
                null,
                "DE",
                "EUR",
                List.of(line),
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING);
    }

    private OrderCancelled cancelled(UUID order, int quantity) {
        return new OrderCancelled(
                UUID.randomUUID(),
                Instant.now(),
                order,
                null,
                "customer",
                List.of(new OrderedQuantity(sku, quantity)),
                NOTHING);
    }

    private OrderReturned returned(UUID order, int quantity) {
        return new OrderReturned(
                UUID.randomUUID(),
                Instant.now(),
                order,
                null,
                UUID.randomUUID(),
                List.of(new ReturnedQuantity(sku, quantity, true)),
                NOTHING);
    }
}
