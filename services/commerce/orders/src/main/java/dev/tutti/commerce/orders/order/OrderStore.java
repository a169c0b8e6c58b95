package dev.tutti.commerce.orders.order;

import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class OrderStore {

    private static final String SELECT = """
            SELECT id, number, state, problem, customer_id, cart_id, email, locale, shipping_address, currency, subtotal,
                   discount_code, discount, tax, shipping, total, payment_method, payment_state, payment_reference,
                   client_secret, refunded, version, created_at, placed_at
            FROM orders.orders
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record BegunRow(UUID id, String requestHash) {}

    /** Writes a pending order with its lines in one statement, and returns its number; none where the key is taken. */
    Optional<String> insert(Order order, OrderRequest request) {
        var buyer = order.buyer();
        return jdbc.sql("""
                WITH inserted AS (
                    INSERT INTO orders.orders (id, client, idempotency_key, request_hash, state, customer_id, cart_id, email,
                                               locale, shipping_address, currency, subtotal, discount_code, discount, tax,
                                               shipping, total, payment_method, payment_state, created_at)
                    VALUES (:id, :client, :key, :hash, 'pending', :customer, :cart, :email,
                            :locale, :address::jsonb, :currency, :subtotal, :discountCode, :discount, :tax,
                            :shipping, :total, :paymentMethod, 'open', :now)
                    ON CONFLICT (client, idempotency_key) DO NOTHING
                    RETURNING id, number),
                lines AS (
                    INSERT INTO orders.order_lines (order_id, position, id, sku, product_id, title, quantity, unit_price,
                                                    discount, tax, total)
                    SELECT o.id, l.position, l.id, l.sku, l.product_id, l.title, l.quantity, l.unit_price,
                           l.discount, l.tax, l.total
                    FROM inserted AS o,
                         unnest(:lineIds, :skus, :products, :titles, :quantities, :unitPrices, :discounts, :taxes, :totals)
                             WITH ORDINALITY
                             AS l (id, sku, product_id, title, quantity, unit_price, discount, tax, total, position))
                SELECT number
                FROM inserted
                """)
                .param("id", order.id())
                .param("client", request.key().client())
                .param("key", request.key().value())
                .param("hash", request.hash())
                .param("customer", buyer.customerId())
                .param("cart", buyer.cartId())
                .param("email", buyer.email())
                .param("locale", buyer.locale())
                .param("address", buyer.address() == null ? null : json.writeValueAsString(buyer.address()))
                .param("currency", order.currency())
                .param("subtotal", order.sums().subtotal().amount())
                .param("discountCode", order.sums().discountCode())
                .param("discount", order.sums().discount().amount())
                .param("tax", order.sums().tax().amount())
                .param("shipping", order.sums().shipping().amount())
                .param("total", order.total().amount())
                .param("paymentMethod", order.payment().method())
                .param("now", utc(order.createdAt()))
                .param("lineIds", column(order, Order.Line::lineId, UUID[]::new))
                .param("skus", column(order, Order.Line::sku, String[]::new))
                .param("products", column(order, Order.Line::productId, UUID[]::new))
                .param("titles", column(order, Order.Line::title, String[]::new))
                .param("quantities", column(order, Order.Line::quantity, Integer[]::new))
                .param("unitPrices", column(order, line -> line.unitPrice().amount(), Long[]::new))
                .param("discounts", column(order, line -> line.discount().amount(), Long[]::new))
                .param("taxes", column(order, line -> line.tax().amount(), Long[]::new))
                .param("totals", column(order, line -> line.total().amount(), Long[]::new))
                .query(String.class)
                .optional();
    }

    Optional<BegunRow> findByKey(OrderKey key) {
        return jdbc.sql("""
                SELECT id, request_hash
                FROM orders.orders
                WHERE client = :client
                  AND idempotency_key = :key
                """)
                .param("client", key.client())
                .param("key", key.value())
                .query((row, number) -> new BegunRow(row.getObject("id", UUID.class), row.getString("request_hash")))
                .optional();
    }

    /** The order that has the cart, pending or placed. */
    Optional<BegunRow> findByCart(UUID cartId) {
        return jdbc.sql("""
                SELECT id, request_hash
                FROM orders.orders
                WHERE cart_id = :cart
                  AND state NOT IN ('refused', 'abandoned')
                """)
                .param("cart", cartId)
                .query((row, number) -> new BegunRow(row.getObject("id", UUID.class), row.getString("request_hash")))
                .optional();
    }

    List<UUID> listStale(Instant before, int limit) {
        return jdbc.sql("""
                SELECT id
                FROM orders.orders
                WHERE state = 'pending'
                  AND payment_state <> 'charging'
                  AND created_at < :before
                ORDER BY created_at
                LIMIT :limit
                """)
                .param("before", utc(before))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    Optional<Order> find(UUID id) {
        return withLines(jdbc.sql(SELECT + "WHERE id = :id")
                        .param("id", id)
                        .query(this::toOrder)
                        .list())
                .stream()
                .findFirst();
    }

    List<UUID> listUnpaid(Instant before, int limit) {
        return jdbc.sql("""
                SELECT id
                FROM orders.orders
                WHERE state = 'placed'
                  AND payment_state IN ('pending', 'failed')
                  AND placed_at < :before
                ORDER BY placed_at
                LIMIT :limit
                """)
                .param("before", utc(before))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** Placed orders, newest first. */
    List<Order> list(OrderCriteria criteria, @Nullable UUID before, int limit) {
        return withLines(jdbc.sql(SELECT + """
                WHERE placed_at IS NOT NULL
                  AND (:customer::uuid IS NULL OR customer_id = :customer::uuid)
                  AND (:state::text IS NULL OR state = :state)
                  AND (:text = ''
                       OR starts_with(upper(number), upper(:text))
                       OR starts_with(lower(email), lower(:text))
                       OR EXISTS (
                           SELECT 1
                           FROM orders.order_lines AS l
                           WHERE l.order_id = orders.id
                             AND l.sku = :text))
                  AND (:before::uuid IS NULL OR id < :before::uuid)
                ORDER BY id DESC
                LIMIT :limit
                """)
                .param("customer", criteria.customerId())
                .param(
                        "state",
                        criteria.state() == null ? null : criteria.state().label())
                .param("text", criteria.text())
                .param("before", before)
                .param("limit", limit)
                .query(this::toOrder)
                .list());
    }

    Map<UUID, List<Step>> listSteps(Collection<UUID> orderIds) {
        return jdbc.sql("""
                SELECT order_id, state, at, actor
                FROM orders.order_history
                WHERE order_id = ANY (:orders)
                ORDER BY order_id, version
                """).param("orders", orderIds.toArray(UUID[]::new)).query(OrderStore::toStep).list().stream()
                .collect(Collectors.groupingBy(
                        StepRow::orderId, Collectors.mapping(StepRow::step, Collectors.toList())));
    }

    private record StepRow(UUID orderId, Step step) {}

    private static StepRow toStep(ResultSet row, int number) throws SQLException {
        return new StepRow(
                row.getObject("order_id", UUID.class),
                new Step(
                        row.getString("state"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("actor")));
    }

    private List<Order> withLines(List<Order> orders) {
        var lines = linesOf(orders.stream().map(Order::id).toList());
        return orders.stream()
                .map(order -> order.with(lines.getOrDefault(order.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Order.Line>> linesOf(Collection<UUID> orderIds) {
        return jdbc.sql("""
                SELECT l.order_id, l.id, l.sku, l.product_id, l.title, l.quantity, l.unit_price, l.discount, l.tax, l.total,
                       l.shipped, l.returned, o.currency
                FROM orders.order_lines AS l
                JOIN orders.orders AS o ON o.id = l.order_id
                WHERE l.order_id = ANY (:orders)
                ORDER BY l.order_id, l.position
                """).param("orders", orderIds.toArray(UUID[]::new)).query(OrderStore::toLine).list().stream()
                .collect(Collectors.groupingBy(
                        LineRow::orderId, Collectors.mapping(LineRow::line, Collectors.toList())));
    }

    private record LineRow(UUID orderId, Order.Line line) {}

    private static LineRow toLine(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new LineRow(
                row.getObject("order_id", UUID.class),
                new Order.Line(
                        row.getObject("id", UUID.class),
                        row.getString("sku"),
                        row.getObject("product_id", UUID.class),
                        row.getString("title"),
                        row.getInt("quantity"),
                        new Money(row.getLong("unit_price"), currency),
                        new Money(row.getLong("discount"), currency),
                        new Money(row.getLong("tax"), currency),
                        new Money(row.getLong("total"), currency),
                        row.getInt("shipped"),
                        row.getInt("returned")));
    }

    private Order toOrder(ResultSet row, int number) throws SQLException {
        var currency = row.getString("currency");
        return new Order(
                row.getObject("id", UUID.class),
                row.getString("number"),
                OrderState.of(row.getString("state")),
                read(row.getString("problem"), OrderProblem.class),
                toBuyer(row),
                List.of(),
                new Order.Sums(
                        row.getString("discount_code"),
                        new Money(row.getLong("subtotal"), currency),
                        new Money(row.getLong("discount"), currency),
                        new Money(row.getLong("tax"), currency),
                        new Money(row.getLong("shipping"), currency),
                        new Money(row.getLong("total"), currency)),
                new Order.Payment(
                        row.getString("payment_method"),
                        PaymentState.of(row.getString("payment_state")),
                        row.getString("payment_reference"),
                        row.getString("client_secret")),
                new Money(row.getLong("refunded"), currency),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("placed_at", OffsetDateTime.class)));
    }

    private Buyer toBuyer(ResultSet row) throws SQLException {
        return new Buyer(
                row.getObject("customer_id", UUID.class),
                row.getObject("cart_id", UUID.class),
                row.getString("email"),
                row.getString("locale"),
                read(row.getString("shipping_address"), Address.class));
    }

    private <T> @Nullable T read(@Nullable String text, Class<T> type) {
        return text == null ? null : json.readValue(text, type);
    }

    private static <T> T[] column(Order order, Function<Order.Line, T> value, IntFunction<T[]> array) {
        return order.lines().stream().map(value).toArray(array);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
