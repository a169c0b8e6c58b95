package dev.tutti.commerce.suppliers.reorder;

import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReorderStore {

    private final JdbcClient jdbc;

    ReorderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void save(ReorderPoint point) {
        jdbc.sql("""
                INSERT INTO suppliers.reorder_points (sku, reorder_point, safety_days, review_days)
                VALUES (:sku, :reorderPoint, :safetyDays, :reviewDays)
                ON CONFLICT (sku) DO UPDATE
                SET reorder_point = EXCLUDED.reorder_point,
                    safety_days = EXCLUDED.safety_days,
                    review_days = EXCLUDED.review_days
                """)
                .param("sku", point.sku())
                .param("reorderPoint", point.reorderPoint())
                .param("safetyDays", point.safetyDays())
                .param("reviewDays", point.reviewDays())
                .update();
    }

    void delete(String sku) {
        jdbc.sql("DELETE FROM suppliers.reorder_points WHERE sku = :sku")
                .param("sku", sku)
                .update();
    }

    List<ReorderPoint> list(@Nullable String after, int limit) {
        return jdbc.sql("""
                SELECT sku, reorder_point, safety_days, review_days
                FROM suppliers.reorder_points
                WHERE :after::text IS NULL OR sku > :after
                ORDER BY sku
                LIMIT :limit
                """)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new ReorderPoint(
                        row.getString("sku"),
                        row.getObject("reorder_point", Long.class),
                        row.getInt("safety_days"),
                        row.getInt("review_days")))
                .list();
    }

    /**
     * SKUs that may have to be ordered, with the offer to take: of each currency the cheapest, of those the fastest,
     * since sums of two currencies cannot be compared.
     */
    List<Candidate> listCandidates(LocalDate since, ReorderSettings settings, int limit) {
        return jdbc.sql("""
                WITH sold AS (
                    SELECT sku, SUM(ordered - cancelled - returned)::bigint AS net, MIN(day) AS first_day
                    FROM suppliers.daily_sales
                    WHERE day >= :since
                    GROUP BY sku),
                wanted AS (
                    SELECT COALESCE(sold.sku, points.sku) AS sku, COALESCE(sold.net, 0) AS net, sold.first_day,
                           points.reorder_point,
                           COALESCE(points.safety_days, :safetyDays) AS safety_days,
                           COALESCE(points.review_days, :reviewDays) AS review_days
                    FROM sold
                    FULL JOIN suppliers.reorder_points AS points ON points.sku = sold.sku
                    WHERE COALESCE(sold.net, 0) > 0
                       OR points.reorder_point IS NOT NULL),
                offers AS (
                    SELECT DISTINCT ON (i.sku, s.currency)
                           i.sku, i.supplier_id, s.name, i.supplier_sku, i.cost, s.currency, i.pack_size,
                           COALESCE(i.lead_time_days, s.lead_time_days) AS days
                    FROM suppliers.catalogue_items AS i
                    JOIN suppliers.suppliers AS s ON s.id = i.supplier_id AND s.archived_at IS NULL
                    JOIN wanted ON wanted.sku = i.sku
                    ORDER BY i.sku, s.currency, i.cost, days, i.pack_size, s.name, i.supplier_sku)
                SELECT DISTINCT ON (wanted.sku)
                       wanted.sku, wanted.net, wanted.first_day, wanted.reorder_point, wanted.safety_days,
                       wanted.review_days, offers.supplier_id, offers.name, offers.supplier_sku, offers.cost,
                       offers.currency, offers.pack_size, offers.days
                FROM wanted
                JOIN offers ON offers.sku = wanted.sku
                ORDER BY wanted.sku, offers.days, offers.name
                LIMIT :limit
                """)
                .param("since", since)
                .param("safetyDays", settings.safetyDays())
                .param("reviewDays", settings.reviewDays())
                .param("limit", limit)
                .query(ReorderStore::toCandidate)
                .list();
    }

    private static Candidate toCandidate(ResultSet row, int number) throws SQLException {
        var sku = row.getString("sku");
        return new Candidate(
                row.getObject("supplier_id", UUID.class),
                row.getString("name"),
                sku,
                row.getString("supplier_sku"),
                new Money(row.getLong("cost"), row.getString("currency")),
                row.getInt("pack_size"),
                row.getInt("days"),
                row.getLong("net"),
                row.getObject("first_day", LocalDate.class),
                new ReorderPoint(
                        sku,
                        row.getObject("reorder_point", Long.class),
                        row.getInt("safety_days"),
                        row.getInt("review_days")));
    }
}
