package dev.tutti.commerce.inventory.arrival;

import java.util.SortedMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IncomingStore {

    private final JdbcClient jdbc;

    IncomingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(UUID purchaseOrderId, String location, SortedMap<String, Long> units) {
        jdbc.sql("""
                INSERT INTO inventory.incoming (purchase_order_id, sku, location, quantity)
                SELECT :purchaseOrderId, sku, :location, quantity
                FROM unnest(:skus, :quantities) AS expected (sku, quantity)
                ON CONFLICT (purchase_order_id, sku) DO UPDATE
                SET location = EXCLUDED.location,
                    quantity = EXCLUDED.quantity
                """)
                .param("purchaseOrderId", purchaseOrderId)
                .param("location", location)
                .param("skus", units.keySet().toArray(String[]::new))
                .param("quantities", units.values().toArray(Long[]::new))
                .update();
    }

    /** Lowers what is expected by what arrived; more than was asked for may have. */
    void lower(UUID purchaseOrderId, SortedMap<String, Long> units) {
        jdbc.sql("""
                WITH arrived AS (
                    SELECT sku, quantity
                    FROM unnest(:skus, :quantities) AS arrived (sku, quantity)),
                done AS (
                    DELETE FROM inventory.incoming
                    USING arrived
                    WHERE incoming.purchase_order_id = :purchaseOrderId
                      AND incoming.sku = arrived.sku
                      AND incoming.quantity <= arrived.quantity)
                UPDATE inventory.incoming
                SET quantity = incoming.quantity - arrived.quantity
                FROM arrived
                WHERE incoming.purchase_order_id = :purchaseOrderId
                  AND incoming.sku = arrived.sku
                  AND incoming.quantity > arrived.quantity
                """)
                .param("purchaseOrderId", purchaseOrderId)
                .param("skus", units.keySet().toArray(String[]::new))
                .param("quantities", units.values().toArray(Long[]::new))
                .update();
    }

    void delete(UUID purchaseOrderId) {
        jdbc.sql("""
                DELETE FROM inventory.incoming
                WHERE purchase_order_id = :purchaseOrderId
                """).param("purchaseOrderId", purchaseOrderId).update();
    }
}
