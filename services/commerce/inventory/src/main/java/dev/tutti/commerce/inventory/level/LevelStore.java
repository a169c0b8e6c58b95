package dev.tutti.commerce.inventory.level;

import dev.tutti.commerce.inventory.ledger.StockMode;
import dev.tutti.platform.runtime.SqlText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LevelStore {

    private final JdbcClient jdbc;

    LevelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The levels of those SKUs that are known, in their order. */
    List<Level> findAll(Collection<String> skus) {
        return jdbc.sql("""
                SELECT skus.sku, skus.mode, skus.low_threshold, skus.version,
                       (SELECT COALESCE(SUM(incoming.quantity), 0)
                        FROM inventory.incoming
                        WHERE incoming.sku = skus.sku) AS incoming,
                       ARRAY_AGG(stock.location ORDER BY locations.priority, stock.location) AS locations,
                       ARRAY_AGG(stock.on_hand ORDER BY locations.priority, stock.location) AS on_hand,
                       ARRAY_AGG(stock.reserved ORDER BY locations.priority, stock.location) AS reserved
                FROM inventory.skus
                JOIN inventory.stock ON stock.sku = skus.sku
                JOIN inventory.locations ON locations.code = stock.location
                WHERE skus.sku = ANY (:skus)
                GROUP BY skus.sku
                ORDER BY skus.sku
                """)
                .param("skus", skus.toArray(String[]::new))
                .query(LevelStore::toLevel)
                .list();
    }

    /** The SKUs that match, in their order. */
    List<String> list(String text, boolean onlyLow, @Nullable String after, int limit) {
        return jdbc.sql("""
                SELECT skus.sku
                FROM inventory.skus
                WHERE skus.sku ILIKE :pattern
                  AND (:after::text IS NULL OR skus.sku > :after)
                  AND (NOT :onlyLow OR skus.low_threshold >= (
                      SELECT SUM(stock.on_hand - stock.reserved)
                      FROM inventory.stock
                      WHERE stock.sku = skus.sku))
                ORDER BY skus.sku
                LIMIT :limit
                """)
                .param("pattern", SqlText.containing(text))
                .param("onlyLow", onlyLow)
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** Changes the settings of a SKU that has that version, and says whether it did. */
    boolean updateSettings(String sku, StockMode mode, @Nullable Long lowThreshold, long version) {
        return jdbc.sql("""
                UPDATE inventory.skus
                SET mode = :mode,
                    low_threshold = :lowThreshold,
                    version = version + 1
                WHERE sku = :sku
                  AND version = :version
                """)
                        .param("mode", mode.label())
                        .param("lowThreshold", lowThreshold)
                        .param("sku", sku)
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Writes the settings of a SKU that nobody knew, with version 1, and says whether that was so. */
    boolean insertSettings(String sku, StockMode mode, @Nullable Long lowThreshold, Instant now) {
        return jdbc.sql("""
                INSERT INTO inventory.skus (sku, mode, low_threshold, created_at)
                VALUES (:sku, :mode, :lowThreshold, :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("sku", sku)
                        .param("mode", mode.label())
                        .param("lowThreshold", lowThreshold)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Level toLevel(ResultSet row, int number) throws SQLException {
        var locations = (String[]) row.getArray("locations").getArray();
        var onHand = (Long[]) row.getArray("on_hand").getArray();
        var reserved = (Long[]) row.getArray("reserved").getArray();
        var parts = new ArrayList<Level.AtLocation>();
        for (int part = 0; part < locations.length; part++) {
            parts.add(new Level.AtLocation(locations[part], onHand[part], reserved[part]));
        }
        return new Level(
                row.getString("sku"),
                StockMode.of(row.getString("mode")),
                row.getObject("low_threshold", Long.class),
                row.getLong("incoming"),
                row.getLong("version"),
                parts);
    }
}
