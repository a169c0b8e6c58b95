package dev.tutti.consistency.shop;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.tutti.consistency.shop.ShopFindings.MovementFound;
import dev.tutti.consistency.shop.ShopFindings.OrderFound;
import dev.tutti.consistency.shop.ShopFindings.StockFound;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Orders, stock and its ledger as they are kept. */
record KeptShop(JdbcClient jdbc) {

    private record Units(String orderId, String sku, long quantity) {}

    /** Those that were placed. */
    Map<String, OrderFound> orders() {
        var lines = unitsByOrder("""
                SELECT order_id, sku, sum(quantity) AS quantity
                FROM orders.order_lines
                GROUP BY order_id, sku
                """);
        return jdbc
                .sql("""
                SELECT id, idempotency_key, state, total
                FROM orders.orders
                WHERE state NOT IN ('pending', 'refused', 'abandoned')
                """)
                .query((row, _) -> Map.entry(
                        row.getString("id"),
                        new OrderFound(
                                row.getString("idempotency_key"),
                                row.getString("state"),
                                narrowed(lines.getOrDefault(row.getString("id"), Map.of())),
                                row.getLong("total"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, Map<String, Long>> reserved() {
        return unitsByOrder("""
                SELECT holder_id AS order_id, sku, sum(quantity) AS quantity
                FROM inventory.reservations
                WHERE holder = 'order'
                GROUP BY holder_id, sku
                """);
    }

    Map<String, Long> placedFacts() {
        return jdbc
                .sql("""
                SELECT message_key, count(*) AS facts
                FROM orders.outbox
                WHERE event_type LIKE '%.OrderPlaced'
                GROUP BY message_key
                """)
                .query((row, _) -> Map.entry(row.getString("message_key"), row.getLong("facts")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, StockFound> stock() {
        return jdbc
                .sql("""
                SELECT sku, sum(on_hand) AS on_hand, sum(reserved) AS reserved
                FROM inventory.stock
                GROUP BY sku
                """)
                .query((row, _) -> Map.entry(
                        row.getString("sku"), new StockFound(row.getLong("on_hand"), row.getLong("reserved"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<MovementFound> ledger() {
        return jdbc.sql("""
                SELECT sku, location, kind, on_hand_change, reserved_change
                FROM inventory.movements
                ORDER BY id
                """)
                .query((row, _) -> new MovementFound(
                        row.getString("sku"),
                        row.getString("location"),
                        row.getString("kind"),
                        row.getLong("on_hand_change"),
                        row.getLong("reserved_change")))
                .list();
    }

    /** As the orders themselves say. */
    SalesFound sales() {
        return jdbc.sql("""
                SELECT count(*) AS orders,
                       coalesce(sum(total), 0) AS revenue,
                       coalesce(sum(
                           (SELECT sum(line.quantity) FROM orders.order_lines AS line WHERE line.order_id = placed.id)), 0) AS units,
                       count(*) FILTER (WHERE state = 'cancelled') AS cancelled
                FROM orders.orders AS placed
                WHERE state NOT IN ('pending', 'refused', 'abandoned')
                """)
                .query((row, _) -> new SalesFound(
                        row.getLong("orders"), row.getLong("revenue"), row.getLong("units"), row.getLong("cancelled")))
                .single();
    }

    /** Orders that are not decided yet. */
    long pending() {
        return jdbc.sql("SELECT count(*) FROM orders.orders WHERE state = 'pending'")
                .query(Long.class)
                .single();
    }

    private Map<String, Map<String, Long>> unitsByOrder(String sql) {
        return jdbc
                .sql(sql)
                .query((row, _) -> new Units(row.getString("order_id"), row.getString("sku"), row.getLong("quantity")))
                .list()
                .stream()
                .collect(groupingBy(Units::orderId, toMap(Units::sku, Units::quantity)));
    }

    private static Map<String, Integer> narrowed(Map<String, Long> units) {
        return units.entrySet().stream().collect(toMap(Map.Entry::getKey, entry -> Math.toIntExact(entry.getValue())));
    }
}
