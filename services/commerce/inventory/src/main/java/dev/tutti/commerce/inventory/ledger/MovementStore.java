package dev.tutti.commerce.inventory.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the ledger. */
@Repository
class MovementStore {

    private final JdbcClient jdbc;

    MovementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<LedgerEntry> list(String sku, @Nullable Long before, int limit) {
        return jdbc.sql("""
                SELECT id, sku, location, kind, on_hand_change, reserved_change, on_hand_after, reserved_after,
                       reason, note, reference_type, reference_id, moved_by, moved_at
                FROM inventory.movements
                WHERE sku = :sku
                  AND (:before::bigint IS NULL OR id < :before)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("sku", sku)
                .param("before", before)
                .param("limit", limit)
                .query(MovementStore::toEntry)
                .list();
    }

    /** How many places were compared, and at how many something does not agree. */
    record Audit(long checked, long violations, List<Balance> balances) {

        Audit {
            balances = List.copyOf(balances);
        }
    }

    /**
     * Adds the whole ledger up and compares. One statement sees one moment, and a movement commits with its stock, so
     * it holds at every moment.
     *
     * @param skus null for all
     */
    Audit audit(@Nullable List<String> skus, @Nullable Place after, int limit) {
        var rows = jdbc.sql("""
                WITH moved AS (
                    SELECT sku, location,
                           COALESCE(SUM(on_hand_change) FILTER (WHERE kind = 'received'), 0) AS received,
                           COALESCE(SUM(on_hand_change) FILTER (WHERE kind = 'returned'), 0) AS returned,
                           COALESCE(SUM(on_hand_change) FILTER (WHERE kind = 'adjusted'), 0) AS adjusted,
                           COALESCE(-SUM(on_hand_change) FILTER (WHERE kind = 'shipped'), 0) AS shipped,
                           COALESCE(-SUM(on_hand_change) FILTER (WHERE kind = 'written-off'), 0) AS written_off,
                           SUM(reserved_change) AS reserved
                    FROM inventory.movements
                    WHERE :skus::text[] IS NULL OR sku = ANY (:skus)
                    GROUP BY sku, location),
                held AS (
                    SELECT sku, location, SUM(quantity) AS reserved
                    FROM inventory.reservations
                    WHERE :skus::text[] IS NULL OR sku = ANY (:skus)
                    GROUP BY sku, location),
                stocked AS (
                    SELECT sku, location, on_hand, reserved
                    FROM inventory.stock
                    WHERE :skus::text[] IS NULL OR sku = ANY (:skus)),
                compared AS (
                    SELECT sku, location,
                           COALESCE(moved.received, 0) AS received,
                           COALESCE(moved.returned, 0) AS returned,
                           COALESCE(moved.adjusted, 0) AS adjusted,
                           COALESCE(moved.shipped, 0) AS shipped,
                           COALESCE(moved.written_off, 0) AS written_off,
                           COALESCE(stocked.on_hand, 0) AS on_hand,
                           COALESCE(stocked.reserved, 0) AS reserved,
                           COALESCE(moved.reserved, 0) AS ledger_reserved,
                           COALESCE(held.reserved, 0) AS held_reserved
                    FROM stocked
                    FULL JOIN moved USING (sku, location)
                    FULL JOIN held USING (sku, location)),
                judged AS (
                    SELECT compared.*,
                           on_hand = received + returned + adjusted - shipped - written_off
                               AND reserved = ledger_reserved
                               AND reserved = held_reserved
                               AND reserved BETWEEN 0 AND on_hand AS holds
                    FROM compared),
                page AS (
                    SELECT judged.*
                    FROM judged
                    WHERE :afterSku::text IS NULL OR (sku, location) > (:afterSku, :afterLocation)
                    ORDER BY sku, location
                    LIMIT :limit)
                SELECT total.checked, total.violations, page.*
                FROM (
                    SELECT COUNT(*) AS checked, COUNT(*) FILTER (WHERE NOT holds) AS violations
                    FROM judged) AS total
                LEFT JOIN page ON TRUE
                ORDER BY page.sku, page.location
                """)
                .param("skus", skus == null ? null : skus.toArray(String[]::new))
                .param("afterSku", after == null ? null : after.sku())
                .param("afterLocation", after == null ? null : after.location())
                .param("limit", limit)
                .query((row, number) -> new Audited(
                        row.getLong("checked"),
                        row.getLong("violations"),
                        row.getString("sku") == null ? null : toBalance(row)))
                .list();
        var first = rows.getFirst();
        return new Audit(
                first.checked(),
                first.violations(),
                rows.stream().map(Audited::balance).filter(Objects::nonNull).toList());
    }

    private record Audited(
            long checked, long violations, @Nullable Balance balance) {}

    private static Balance toBalance(ResultSet row) throws SQLException {
        return new Balance(
                new Place(row.getString("sku"), row.getString("location")),
                row.getLong("received"),
                row.getLong("returned"),
                row.getLong("adjusted"),
                row.getLong("shipped"),
                row.getLong("written_off"),
                row.getLong("on_hand"),
                row.getLong("reserved"),
                row.getLong("ledger_reserved"),
                row.getLong("held_reserved"),
                row.getBoolean("holds"));
    }

    private static LedgerEntry toEntry(ResultSet row, int number) throws SQLException {
        long onHandChange = row.getLong("on_hand_change");
        return new LedgerEntry(
                row.getLong("id"),
                row.getTimestamp("moved_at").toInstant(),
                new Place(row.getString("sku"), row.getString("location")),
                MovementKind.of(row.getString("kind")),
                onHandChange == 0 ? row.getLong("reserved_change") : onHandChange,
                row.getLong("on_hand_after"),
                row.getLong("reserved_after"),
                new Occasion(
                        row.getString("reference_type"),
                        row.getObject("reference_id", UUID.class),
                        row.getString("reason"),
                        row.getString("note"),
                        row.getObject("moved_by", UUID.class)));
    }
}
