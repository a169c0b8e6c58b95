package dev.tutti.commerce.suppliers.reorder;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SalesStore {

    private final JdbcClient jdbc;

    SalesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(DaySales sales) {
        jdbc.sql("""
                INSERT INTO suppliers.daily_sales AS known (sku, day, ordered, cancelled, returned)
                VALUES (:sku, :day, :ordered, :cancelled, :returned)
                ON CONFLICT (sku, day) DO UPDATE
                SET ordered = known.ordered + EXCLUDED.ordered,
                    cancelled = known.cancelled + EXCLUDED.cancelled,
                    returned = known.returned + EXCLUDED.returned
                """)
                .param("sku", sales.sku())
                .param("day", sales.day())
                .param("ordered", sales.ordered())
                .param("cancelled", sales.cancelled())
                .param("returned", sales.returned())
                .update();
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM suppliers.daily_sales").update();
    }

    int deleteBefore(LocalDate day, int limit) {
        return jdbc.sql("""
                DELETE FROM suppliers.daily_sales
                WHERE (sku, day) IN (
                    SELECT sku, day
                    FROM suppliers.daily_sales
                    WHERE day < :day
                    ORDER BY day, sku
                    LIMIT :limit)
                """).param("day", day).param("limit", limit).update();
    }
}
