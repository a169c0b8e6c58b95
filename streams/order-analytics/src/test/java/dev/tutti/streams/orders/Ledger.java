package dev.tutti.streams.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.commerce.orders.CartOpened;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened, as rows in PostgreSQL, and its sums as SQL says them: what every other count is held to. */
final class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("CREATE SCHEMA IF NOT EXISTS ledger").update();
        jdbc.sql("DROP TABLE IF EXISTS ledger.lines, ledger.facts").update();
        jdbc.sql("""
                CREATE TABLE ledger.facts (
                    id uuid PRIMARY KEY, kind text, at timestamptz, customer text, cart uuid, currency text, total bigint)
                """).update();
        jdbc.sql("CREATE TABLE ledger.lines (fact uuid, sku text, quantity bigint, total bigint)")
                .update();
    }

    void write(Collection<? extends Event> facts) {
        facts.forEach(this::write);
    }

    private void write(Event fact) {
        switch (fact) {
            case OrderPlaced placed -> {
                var customer = placed.customerId() == null
                        ? "guest"
                        : placed.customerId().toString();
                insert(
                        placed,
                        "placed",
                        customer,
                        placed.cartId(),
                        placed.currency(),
                        placed.total().amount());
                placed.lines()
                        .forEach(line -> jdbc.sql("INSERT INTO ledger.lines VALUES (?, ?, ?, ?)")
                                .params(
                                        placed.eventId(),
                                        line.sku(),
                                        line.quantity(),
                                        line.total().amount())
                                .update());
            }
            case OrderCancelled cancelled -> {
                var customer = cancelled.customerId() == null
                        ? "guest"
                        : cancelled.customerId().toString();
                insert(
                        cancelled,
                        "cancelled",
                        customer,
                        null,
                        cancelled.total().currency(),
                        cancelled.total().amount());
            }
            case CartOpened opened -> insert(opened, "cart", "", opened.cartId(), "", 0);
            default -> {}
        }
    }

    private void insert(Event fact, String kind, String customer, @Nullable UUID cart, String currency, long total) {
        jdbc.sql("INSERT INTO ledger.facts VALUES (:id, :kind, :at, :customer, :cart, :currency, :total)")
                .param("id", fact.eventId())
                .param("kind", kind)
                .param("at", fact.occurredAt().atOffset(ZoneOffset.UTC))
                .param("customer", customer)
                .param("cart", cart)
                .param("currency", currency)
                .param("total", total)
                .update();
    }

    /** Every figure of every minute, one line each, in the order of the alphabet. */
    List<String> sums() {
        return jdbc.sql("""
                WITH facts AS (
                    SELECT *, (EXTRACT(EPOCH FROM date_trunc('minute', at)) * 1000)::bigint AS minute FROM ledger.facts),
                units AS (
                    SELECT fact, SUM(quantity) AS units FROM ledger.lines GROUP BY fact),
                money AS (
                    SELECT facts.*, COALESCE(units.units, 0) AS units
                    FROM facts LEFT JOIN units ON units.fact = facts.id
                    WHERE kind <> 'cart'),
                figures AS (
                    SELECT CASE WHEN GROUPING(customer) = 1 THEN 'total||' ELSE 'user|' || customer || '|' END
                               || currency || '|' || minute AS key,
                           COUNT(*) AS facts,
                           COUNT(*) FILTER (WHERE kind = 'placed') AS orders,
                           COALESCE(SUM(units) FILTER (WHERE kind = 'placed'), 0) AS units,
                           COALESCE(SUM(total) FILTER (WHERE kind = 'placed'), 0) AS revenue,
                           COUNT(*) FILTER (WHERE kind = 'cancelled') AS cancelled,
                           COALESCE(SUM(total) FILTER (WHERE kind = 'cancelled'), 0) AS cancelled_revenue,
                           0 AS carts
                    FROM money GROUP BY GROUPING SETS ((minute, currency), (minute, currency, customer))
                    UNION ALL
                    SELECT 'product|' || sku || '|' || currency || '|' || minute,
                           COUNT(DISTINCT facts.id), COUNT(DISTINCT facts.id), SUM(quantity), SUM(lines.total), 0, 0, 0
                    FROM facts JOIN ledger.lines ON lines.fact = facts.id
                    GROUP BY sku, currency, minute
                    UNION ALL
                    SELECT 'carts|||' || minute, COUNT(*), COUNT(*) FILTER (WHERE kind = 'placed'), 0, 0, 0, 0,
                           COUNT(*) FILTER (WHERE kind = 'cart')
                    FROM facts WHERE cart IS NOT NULL
                    GROUP BY minute)
                SELECT format('%s: %s facts, %s orders, %s units, %s revenue, %s cancelled, %s of them, %s carts',
                              key, facts, orders, units, revenue, cancelled, cancelled_revenue, carts)
                FROM figures
                ORDER BY key COLLATE "C"
                """).query(String.class).list();
    }

    /** Orders, units and revenue of each minute in which something was sold. */
    List<String> minutes() {
        return jdbc.sql("""
                WITH placed AS (
                    SELECT facts.*, (SELECT SUM(quantity) FROM ledger.lines WHERE lines.fact = facts.id) AS units,
                           (EXTRACT(EPOCH FROM date_trunc('minute', at)) * 1000)::bigint AS minute
                    FROM ledger.facts
                    WHERE kind = 'placed'),
                money AS (
                    SELECT minute, currency, COUNT(*) AS orders, SUM(units) AS units, SUM(total) AS revenue
                    FROM placed
                    GROUP BY minute, currency)
                SELECT format('%s: %s orders, %s units, {%s}', minute, SUM(orders), SUM(units),
                              string_agg(currency || '=' || revenue, ', ' ORDER BY currency COLLATE "C"))
                FROM money
                GROUP BY minute
                ORDER BY minute
                """).query(String.class).list();
    }

    long count(String kind) {
        return jdbc.sql("SELECT COUNT(*) FROM ledger.facts WHERE kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }
}
