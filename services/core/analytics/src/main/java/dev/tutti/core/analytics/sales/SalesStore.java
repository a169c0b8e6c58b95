package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.money.Money;
import dev.tutti.contracts.results.SalesResult;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SalesStore {

    private final JdbcClient jdbc;

    SalesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps results that are later than what is known, and says how many are; each key may be among them once. */
    int save(Collection<SalesResult> results) {
        return jdbc.sql("""
                INSERT INTO analytics.sales AS known (
                    scope, subject, currency, title, is_running, minute, revision,
                    orders, units, revenue, cancelled, cancelled_revenue, carts)
                SELECT scope, subject, currency, title, is_running, to_timestamp(minute / 1000), revision,
                       orders, units, revenue, cancelled, cancelled_revenue, carts
                FROM unnest(
                         :scopes, :subjects, :currencies, :titles, :running, :minutes, :revisions,
                         :orders, :units, :revenues, :cancelled, :cancelledRevenues, :carts)
                     AS result (
                         scope, subject, currency, title, is_running, minute, revision,
                         orders, units, revenue, cancelled, cancelled_revenue, carts)
                ON CONFLICT (scope, minute, subject, currency) DO UPDATE
                SET revision = EXCLUDED.revision,
                    is_running = EXCLUDED.is_running,
                    title = EXCLUDED.title,
                    orders = EXCLUDED.orders,
                    units = EXCLUDED.units,
                    revenue = EXCLUDED.revenue,
                    cancelled = EXCLUDED.cancelled,
                    cancelled_revenue = EXCLUDED.cancelled_revenue,
                    carts = EXCLUDED.carts
                WHERE known.revision < EXCLUDED.revision
                   OR (known.revision = EXCLUDED.revision AND known.is_running AND NOT EXCLUDED.is_running)
                """)
                .param("scopes", texts(results, SalesResult::scope))
                .param("subjects", texts(results, SalesResult::subject))
                .param("currencies", texts(results, SalesResult::currency))
                .param("titles", texts(results, SalesResult::title))
                .param("running", results.stream().map(SalesResult::running).toArray(Boolean[]::new))
                .param("minutes", numbers(results, SalesResult::minute))
                .param("revisions", numbers(results, SalesResult::revision))
                .param("orders", numbers(results, SalesResult::orders))
                .param("units", numbers(results, SalesResult::units))
                .param("revenues", numbers(results, SalesResult::revenue))
                .param("cancelled", numbers(results, SalesResult::cancelled))
                .param("cancelledRevenues", numbers(results, SalesResult::cancelledRevenue))
                .param("carts", numbers(results, SalesResult::carts))
                .update();
    }

    /** One sum for each start of the step and currency, in the order of time. */
    List<Sum> listByTime(Period period, Step step) {
        return jdbc.sql("""
                SELECT date_trunc(:step, minute, 'UTC') AS start, '' AS subject, NULL AS title, currency,
                       SUM(orders)::bigint AS orders, SUM(units)::bigint AS units, SUM(revenue)::bigint AS revenue,
                       SUM(cancelled)::bigint AS cancelled, BOOL_OR(is_running) AS is_running
                FROM analytics.sales
                WHERE scope = 'total'
                  AND minute >= :from
                  AND minute < :to
                GROUP BY start, currency
                ORDER BY start, currency
                """)
                .param("step", step.name().toLowerCase(Locale.ROOT))
                .param("from", at(period.from()))
                .param("to", at(period.to()))
                .query(SalesStore::toSum)
                .list();
    }

    /** One sum for each user and currency, of those who ordered most often; guests are one user. */
    List<Sum> listByUser(Period period, int users) {
        return listBySubject(SalesResult.USER, "orders", period, users);
    }

    /** One sum for each SKU and currency, of those of which most units were sold. */
    List<Sum> listByProduct(Period period, int products) {
        return listBySubject(SalesResult.PRODUCT, "units", period, products);
    }

    /** Carts that were opened, and orders that came from carts. */
    Carts getCarts(Period period) {
        return jdbc.sql("""
                SELECT COALESCE(SUM(carts), 0)::bigint AS carts, COALESCE(SUM(orders), 0)::bigint AS orders
                FROM analytics.sales
                WHERE scope = 'carts'
                  AND minute >= :from
                  AND minute < :to
                """)
                .param("from", at(period.from()))
                .param("to", at(period.to()))
                .query((row, number) -> new Carts(row.getLong("carts"), row.getLong("orders")))
                .single();
    }

    private List<Sum> listBySubject(String scope, String rank, Period period, int subjects) {
        return jdbc.sql("""
                WITH sold AS (
                    SELECT subject, currency, SUM(orders)::bigint AS orders, SUM(units)::bigint AS units,
                           SUM(revenue)::bigint AS revenue, SUM(cancelled)::bigint AS cancelled,
                           BOOL_OR(is_running) AS is_running, MAX(minute) AS newest,
                           (ARRAY_AGG(title ORDER BY minute DESC))[1] AS title
                    FROM analytics.sales
                    WHERE scope = :scope
                      AND minute >= :from
                      AND minute < :to
                    GROUP BY subject, currency),
                ranked AS (
                    SELECT subject, SUM(CASE :rank WHEN 'units' THEN units ELSE orders END) AS score,
                           (ARRAY_AGG(title ORDER BY newest DESC))[1] AS title
                    FROM sold
                    GROUP BY subject
                    HAVING SUM(orders) > 0
                    ORDER BY score DESC, subject
                    LIMIT :subjects)
                SELECT sold.newest AS start, sold.subject, ranked.title, sold.currency, sold.orders, sold.units,
                       sold.revenue, sold.cancelled, sold.is_running
                FROM sold
                JOIN ranked ON ranked.subject = sold.subject
                ORDER BY ranked.score DESC, sold.subject, sold.currency
                """)
                .param("scope", scope)
                .param("rank", rank)
                .param("from", at(period.from()))
                .param("to", at(period.to()))
                .param("subjects", subjects)
                .query(SalesStore::toSum)
                .list();
    }

    private static Sum toSum(ResultSet row, int number) throws SQLException {
        return new Sum(
                row.getObject("start", OffsetDateTime.class).toInstant(),
                row.getString("subject"),
                row.getString("title"),
                row.getLong("orders"),
                row.getLong("units"),
                new Money(row.getLong("revenue"), row.getString("currency")),
                row.getLong("cancelled"),
                row.getBoolean("is_running"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] texts(Collection<SalesResult> results, Function<SalesResult, @Nullable String> field) {
        return results.stream().map(field).toArray(String[]::new);
    }

    private static Long[] numbers(Collection<SalesResult> results, ToLongFunction<SalesResult> field) {
        return results.stream().mapToLong(field).boxed().toArray(Long[]::new);
    }
}
