package dev.tutti.commerce.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.commerce.products.StandInProducts;
import dev.tutti.commerce.suppliers.StandInSuppliers;
import dev.tutti.contracts.api.commerce.inventory.Reservations;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.contracts.api.commerce.inventory.Reservations.OrderRequest;
import dev.tutti.contracts.events.Event;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Inventory beside stand-ins for the services whose facts it hears, and what its tests have in common. */
public final class InventoryTutti {

    private InventoryTutti() {}

    public static TuttiExtension create() {
        return TuttiExtension.of(
                        StandInOrders.declaration(),
                        StandInSuppliers.declaration(),
                        StandInProducts.declaration(),
                        new InventoryDeclaration().declaration())
                .build();
    }

    /** Publishes the facts as their services would: through the outbox, in one transaction. */
    public static void publish(TuttiExtension tutti, Event... facts) {
        tutti.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> Arrays.asList(facts).forEach(tutti.bean(Events.class)::publish));
    }

    public static TestHttp merchant(TuttiExtension tutti) {
        return tutti.http().bearer(tutti.tokens().issue(UUID.randomUUID(), "merchant"));
    }

    /** A SKU of the test's own with that many units at the default location. */
    public static String stocked(TuttiExtension tutti, long quantity) {
        return stocked(tutti, "sku-" + UUID.randomUUID(), quantity, "main");
    }

    public static String stocked(TuttiExtension tutti, String sku, long quantity, String location) {
        var answer = adjust(tutti, sku, quantity, "initial", location);
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return sku;
    }

    public static TestHttp.Answer adjust(
            TuttiExtension tutti, String sku, long quantity, String reason, String location) {
        return merchant(tutti)
                .post(
                        "/api/v1/inventory/" + sku + "/adjustments",
                        Map.of("quantity", quantity, "reason", reason, "location", location));
    }

    /** Keeps the SKU in that mode from now on. */
    public static void keep(TuttiExtension tutti, String sku, String mode) {
        keep(tutti, sku, mode, Map.of());
    }

    public static void keep(TuttiExtension tutti, String sku, String mode, Map<String, ?> more) {
        var settings = new HashMap<String, Object>(Map.of("mode", mode));
        settings.putAll(more);
        var version = level(tutti, sku).path("version").asLong();
        var answer = merchant(tutti)
                .header("If-Match", "\"" + version + "\"")
                .put("/api/v1/inventory/" + sku + "/settings", settings);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    }

    public static JsonNode level(TuttiExtension tutti, String sku) {
        return merchant(tutti).get("/api/v1/inventory/" + sku).json();
    }

    public static Answer reserve(TuttiExtension tutti, UUID orderId, Line... lines) {
        return tutti.bean(Reservations.class).reserve(orderId, new OrderRequest(null, List.of(lines)));
    }

    /** On hand and reserved, at all locations together: {@code 10/3}. */
    public static String stock(TuttiExtension tutti, String sku) {
        var level = level(tutti, sku);
        return level.path("onHand").asLong() + "/" + level.path("reserved").asLong();
    }

    /** A new location, from which units are taken after the default one. */
    public static String location(TuttiExtension tutti) {
        var code = "l-" + UUID.randomUUID();
        var answer = merchant(tutti).post("/api/v1/locations", Map.of("code", code, "name", "Shed", "priority", 5));
        assertThat(answer.status()).as("%s", answer).isEqualTo(201);
        return code;
    }

    /** The ledger of a SKU, newest line first. */
    public static List<JsonNode> movements(TuttiExtension tutti, String sku) {
        var lines = new ArrayList<JsonNode>();
        merchant(tutti)
                .get("/api/v1/inventory/" + sku + "/movements?limit=100")
                .json()
                .path("items")
                .forEach(lines::add);
        return lines;
    }

    public static JsonNode conservation(TuttiExtension tutti, String sku) {
        return merchant(tutti).get("/api/v1/inventory/conservation?sku=" + sku).json();
    }

    /** The events that were published under that key, in their order, by their simple names. */
    public static List<String> published(TuttiExtension tutti, String key) {
        return tutti.jdbc().sql("""
                        SELECT regexp_replace(event_type, '.*[.]', '')
                        FROM inventory.outbox
                        WHERE message_key = :key
                        ORDER BY id
                        """).param("key", key).query(String.class).list();
    }
}
