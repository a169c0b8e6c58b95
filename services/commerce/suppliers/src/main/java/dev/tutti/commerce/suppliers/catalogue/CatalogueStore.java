package dev.tutti.commerce.suppliers.catalogue;

import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CatalogueStore {

    private static final String SELECT = """
            SELECT i.supplier_id, i.supplier_sku, i.sku, i.cost, s.currency, i.pack_size, i.lead_time_days
            FROM suppliers.catalogue_items AS i
            JOIN suppliers.suppliers AS s ON s.id = i.supplier_id
            """;

    private final JdbcClient jdbc;

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of a row: true where it is new, false where it is another now; empty where it was so already. */
    Optional<Boolean> save(CatalogueItem item) {
        return jdbc.sql("""
                INSERT INTO suppliers.catalogue_items AS known (supplier_id, supplier_sku, sku, cost, pack_size, lead_time_days)
                VALUES (:supplier, :supplierSku, :sku, :cost, :packSize, :leadTimeDays)
                ON CONFLICT (supplier_id, supplier_sku) DO UPDATE
                SET sku = EXCLUDED.sku,
                    cost = EXCLUDED.cost,
                    pack_size = EXCLUDED.pack_size,
                    lead_time_days = EXCLUDED.lead_time_days
                WHERE (known.sku, known.cost, known.pack_size, known.lead_time_days)
                    IS DISTINCT FROM (EXCLUDED.sku, EXCLUDED.cost, EXCLUDED.pack_size, EXCLUDED.lead_time_days)
                RETURNING xmax = 0
                """)
                .param("supplier", item.supplierId())
                .param("supplierSku", item.supplierSku())
                .param("sku", item.sku())
                .param("cost", item.cost().amount())
                .param("packSize", item.packSize())
                .param("leadTimeDays", item.leadTimeDays())
                .query(Boolean.class)
                .optional();
    }

    Optional<CatalogueItem> find(UUID supplierId, String supplierSku) {
        return jdbc.sql(SELECT + "WHERE i.supplier_id = :supplier AND i.supplier_sku = :supplierSku")
                .param("supplier", supplierId)
                .param("supplierSku", supplierSku)
                .query(CatalogueStore::toItem)
                .optional();
    }

    /** What that supplier offers of these SKUs; the cheapest first, among equals the smallest pack. */
    List<CatalogueItem> findBySkus(UUID supplierId, Collection<String> skus) {
        return jdbc.sql(SELECT + """
                WHERE i.supplier_id = :supplier
                  AND i.sku = ANY (:skus)
                ORDER BY i.sku, i.cost, i.pack_size, i.supplier_sku
                """)
                .param("supplier", supplierId)
                .param("skus", skus.toArray(String[]::new))
                .query(CatalogueStore::toItem)
                .list();
    }

    List<CatalogueItem> list(UUID supplierId, @Nullable String after, int limit) {
        return jdbc.sql(SELECT + """
                WHERE i.supplier_id = :supplier
                  AND (:after::text IS NULL OR i.supplier_sku > :after)
                ORDER BY i.supplier_sku
                LIMIT :limit
                """)
                .param("supplier", supplierId)
                .param("after", after)
                .param("limit", limit)
                .query(CatalogueStore::toItem)
                .list();
    }

    void delete(UUID supplierId, String supplierSku) {
        jdbc.sql("""
                DELETE FROM suppliers.catalogue_items
                WHERE supplier_id = :supplier
                  AND supplier_sku = :supplierSku
                """)
                .param("supplier", supplierId)
                .param("supplierSku", supplierSku)
                .update();
    }

    private static CatalogueItem toItem(ResultSet row, int number) throws SQLException {
        return new CatalogueItem(
                row.getObject("supplier_id", UUID.class),
                row.getString("supplier_sku"),
                row.getString("sku"),
                new Money(row.getLong("cost"), row.getString("currency")),
                row.getInt("pack_size"),
                row.getObject("lead_time_days", Integer.class));
    }
}
