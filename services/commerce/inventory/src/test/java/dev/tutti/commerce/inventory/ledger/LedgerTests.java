package dev.tutti.commerce.inventory.ledger;

import static dev.tutti.commerce.inventory.InventoryTutti.conservation;
import static dev.tutti.commerce.inventory.InventoryTutti.keep;
import static dev.tutti.commerce.inventory.InventoryTutti.merchant;
import static dev.tutti.commerce.inventory.InventoryTutti.published;
import static dev.tutti.commerce.inventory.InventoryTutti.reserve;
import static dev.tutti.commerce.inventory.InventoryTutti.stocked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutti.commerce.inventory.InventoryTutti;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Line;
import dev.tutti.platform.testing.TuttiExtension;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

class LedgerTests {

    @RegisterExtension
    static final TuttiExtension tutti = InventoryTutti.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE inventory.movements SET on_hand_change = 1",
                "DELETE FROM inventory.movements",
                "TRUNCATE inventory.movements"
            })
    void isNeverChanged(String attempt) {
        stocked(tutti, 1);

        assertThatThrownBy(() -> tutti.jdbc().sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("ledger");
    }

    @Test
    void addsUpToTheStock() {
        var sku = stocked(tutti, 10);
        reserve(tutti, UUID.randomUUID(), new Line(sku, 4));

        var audit = conservation(tutti, sku);

        assertThat(audit.path("checked").asInt()).isEqualTo(1);
        assertThat(audit.path("violations").asInt()).isZero();
        var balance = audit.path("items").path(0);
        assertThat(balance.path("adjusted").asInt()).isEqualTo(10);
        assertThat(balance.path("reserved").asInt()).isEqualTo(4);
        assertThat(balance.path("holds").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE inventory.stock SET on_hand = on_hand + 1 WHERE sku = :sku",
                "UPDATE inventory.stock SET reserved = reserved + 1 WHERE sku = :sku",
                "UPDATE inventory.reservations SET quantity = quantity - 1 WHERE sku = :sku",
                "DELETE FROM inventory.reservations WHERE sku = :sku",
                "DELETE FROM inventory.stock WHERE sku = :sku",
            })
    void findsWhatNoMovementTellsOf(String tampering) {
        var sku = stocked(tutti, 10);
        reserve(tutti, UUID.randomUUID(), new Line(sku, 4));
        var audit = tampered(tampering, sku);

        assertThat(audit.violations()).isEqualTo(1);

        assertThat(audit.balances().getFirst().holds()).isFalse();
        assertThat(audit.balances().getFirst().explanation()).isNotBlank();
        assertThat(conservation(tutti, sku).path("violations").asInt()).isZero();
    }

    /** What the audit says in a transaction that tampers and is rolled back. */
    private static MovementStore.Audit tampered(String tampering, String sku) {
        return tutti.bean(TransactionOperations.class).execute(transaction -> {
            tutti.jdbc().sql(tampering).param("sku", sku).update();
            transaction.setRollbackOnly();
            return tutti.bean(Movements.class).audit(List.of(sku), null, 10);
        });
    }

    @Test
    void isAuditedPageByPage() {
        stocked(tutti, 1);
        stocked(tutti, 1);
        int read = 0;
        JsonNode page;
        var cursor = "";
        do {
            page = merchant(tutti)
                    .get("/api/v1/inventory/conservation?limit=2" + cursor)
                    .json();
            read += page.path("items").size();
            cursor = "&cursor=" + page.path("nextCursor").asString();
        } while (!page.path("nextCursor").isNull());

        assertThat(read).isEqualTo(page.path("checked").asInt());
        assertThat(page.path("violations").asInt()).isZero();
    }

    @Test
    void saysOnceThatASkuRunsLowAndOnceThatItIsGone() {
        var sku = stocked(tutti, 10);
        keep(tutti, sku, "reserve-on-order", Map.of("lowThreshold", 3));

        for (int quantity : new int[] {6, 1, 1, 2}) {
            reserve(tutti, UUID.randomUUID(), new Line(sku, quantity));
        }

        assertThat(published(tutti, sku)).containsExactly("StockReceived", "StockLow", "StockDepleted");
    }

    @Test
    void tellsOfAReservationUnderItsOrder() {
        var sku = stocked(tutti, 10);
        var order = UUID.randomUUID();

        reserve(tutti, order, new Line(sku, 6));
        reserve(tutti, order, new Line(sku, 6));

        assertThat(published(tutti, order.toString())).containsExactly("StockReserved");
    }
}
