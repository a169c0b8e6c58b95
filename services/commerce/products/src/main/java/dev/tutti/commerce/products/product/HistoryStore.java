package dev.tutti.commerce.products.product;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class HistoryStore {

    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Product product, List<FieldChange> changes, @Nullable UUID by) {
        jdbc.sql("""
                INSERT INTO products.changes (product_id, version, changed_at, changed_by, fields)
                VALUES (:product, :version, :at, :by, :fields::jsonb)
                """)
                .param("product", product.id())
                .param("version", product.version())
                .param("at", product.updatedAt().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("fields", json.writeValueAsString(changes))
                .update();
    }

    /** Newest first. */
    List<ProductVersion> list(UUID productId, long before, int limit) {
        return jdbc.sql("""
                SELECT version, changed_at, changed_by, fields
                FROM products.changes
                WHERE product_id = :product
                  AND version < :before
                ORDER BY version DESC
                LIMIT :limit
                """)
                .param("product", productId)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> new ProductVersion(
                        row.getLong("version"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getObject("changed_by", UUID.class),
                        json.readValue(row.getString("fields"), CHANGES)))
                .list();
    }
}
