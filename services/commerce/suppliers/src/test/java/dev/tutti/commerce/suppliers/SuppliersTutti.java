package dev.tutti.commerce.suppliers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutti.commerce.inventory.StandInInventory;
import dev.tutti.commerce.orders.StandInOrders;
import dev.tutti.contracts.events.Event;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.testing.TestHttp;
import dev.tutti.platform.testing.TestHttp.Answer;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Suppliers beside stand-ins for the services it hears and asks, and what its tests have in common. */
public final class SuppliersTutti {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private SuppliersTutti() {}

    public static TuttiExtension create() {
        return TuttiExtension.of(
                        StandInOrders.declaration(),
                        StandInInventory.declaration(),
                        new SuppliersDeclaration().declaration())
                .with("tutti.suppliers.document.buyer", "Vinyl & Wool")
                .with("tutti.suppliers.document.address", "Hafenstraße 12,20457 Hamburg,Germany")
                .with("tutti.suppliers.document.contact", "purchasing@vinyl-and-wool.example")
                .build();
    }

    /** Somebody who runs the shop. */
    public static TestHttp merchant(TuttiExtension tutti) {
        return as(tutti, UUID.randomUUID(), "merchant");
    }

    public static TestHttp as(TuttiExtension tutti, UUID user, String... roles) {
        return tutti.http().bearer(tutti.tokens().issue(user, roles));
    }

    public static String newSku() {
        return "SKU-" + NUMBERS.incrementAndGet();
    }

    public static Map<String, Object> eur(long cents) {
        return Map.of("amount", cents, "currency", "EUR");
    }

    /** A supplier paid in euros, with these members above the usual ones. */
    public static String supplier(TestHttp merchant, Map<String, ?> members) {
        var supplier = new HashMap<String, Object>(
                Map.of("name", "Works No. " + NUMBERS.incrementAndGet(), "currency", "EUR"));
        supplier.putAll(members);
        return created(merchant.post("/api/v1/suppliers", supplier)).path("id").asString();
    }

    public static void offer(TestHttp merchant, String supplierId, String sku, long cents, int packSize) {
        var item = Map.of("sku", sku, "cost", eur(cents), "packSize", packSize);
        assertThat(merchant.put("/api/v1/suppliers/%s/catalogue/S-%s".formatted(supplierId, sku), item)
                        .status())
                .isEqualTo(200);
    }

    public static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json();
    }

    public static JsonNode ok(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    /** Publishes the facts as their services would: through the outbox, in a transaction. */
    public static void publish(TuttiExtension tutti, Event... facts) {
        tutti.bean(TransactionOperations.class)
                .executeWithoutResult(_ -> List.of(facts).forEach(tutti.bean(Events.class)::publish));
    }
}
