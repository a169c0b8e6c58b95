package dev.tutti.commerce.orders.tax;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaxRateStore {

    private final JdbcClient jdbc;

    TaxRateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TaxRate> list() {
        return jdbc.sql("""
                SELECT country, tax_class, basis_points
                FROM orders.tax_rates
                ORDER BY country, tax_class
                """)
                .query((row, number) ->
                        new TaxRate(row.getString("country"), row.getString("tax_class"), row.getInt("basis_points")))
                .list();
    }

    void deleteAll() {
        jdbc.sql("DELETE FROM orders.tax_rates").update();
    }

    /** A rate that is named twice counts once, as it was named last. */
    void insert(List<TaxRate> rates) {
        rates.forEach(rate -> jdbc.sql("""
                INSERT INTO orders.tax_rates (country, tax_class, basis_points)
                VALUES (:country, :taxClass, :basisPoints)
                ON CONFLICT (country, tax_class) DO UPDATE
                SET basis_points = EXCLUDED.basis_points
                """)
                .param("country", rate.country())
                .param("taxClass", rate.taxClass())
                .param("basisPoints", rate.basisPoints())
                .update());
    }
}
