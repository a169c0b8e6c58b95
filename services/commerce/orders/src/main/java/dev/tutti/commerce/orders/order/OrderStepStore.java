package dev.tutti.commerce.orders.order;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes of an order, each a conditional update of its one row, with a line in its history where it is a step of
 * its life. What they return says whether they happened.
 */
@Repository
class OrderStepStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OrderStepStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Takes an open cart for a pending order, so that nothing in it changes; false where it is taken or changed. */
    boolean takeCart(UUID cartId, @Nullable Long version) {
        return jdbc.sql("""
                UPDATE orders.carts
                SET state = 'ordering'
                WHERE id = :cart
                  AND state = 'open'
                  AND version = :version
                """).param("cart", cartId).param("version", version).update() == 1;
    }

    /** Inventory let go of what it held for the cart: it became the order's, and that came to nothing. */
    void reopenCart(UUID cartId) {
        jdbc.sql("""
                UPDATE orders.carts
                SET state = 'open',
                    reserved_until = NULL
                WHERE id = :cart
                  AND state = 'ordering'
                """).param("cart", cartId).update();
    }

    void closeCart(UUID cartId) {
        jdbc.sql("""
                UPDATE orders.carts
                SET state = 'ordered',
                    reserved_until = NULL
                WHERE id = :cart
                """).param("cart", cartId).update();
    }

    /** Places a pending order with the first step of its history, and returns its version; none where it has ended. */
    Optional<Long> place(UUID id, Order.Payment payment, Instant now, String actor) {
        return jdbc.sql("""
                WITH placed AS (
                    UPDATE orders.orders
                    SET state = 'placed',
                        payment_state = :paymentState,
                        payment_reference = :reference,
                        client_secret = :secret,
                        placed_at = :now,
                        version = version + 1
                    WHERE id = :id
                      AND state = 'pending'
                    RETURNING id, version)
                INSERT INTO orders.order_history (order_id, version, state, at, actor)
                SELECT id, version, 'placed', :now, :actor
                FROM placed
                RETURNING version
                """)
                .param("id", id)
                .param("paymentState", payment.state().label())
                .param("reference", payment.reference())
                .param("secret", payment.clientSecret())
                .param("now", utc(now))
                .param("actor", actor)
                .query(Long.class)
                .optional();
    }

    /** Marks an unpaid placed order as paid, and returns its version; none where it is paid or has gone on. */
    Optional<Long> pay(UUID id, String reference, Instant now, String actor) {
        return jdbc.sql("""
                WITH paid AS (
                    UPDATE orders.orders
                    SET state = 'paid',
                        payment_state = 'paid',
                        payment_reference = :reference,
                        client_secret = NULL,
                        version = version + 1
                    WHERE id = :id
                      AND state = 'placed'
                    RETURNING id, version)
                INSERT INTO orders.order_history (order_id, version, state, at, actor)
                SELECT id, version, 'paid', :now, :actor
                FROM paid
                RETURNING version
                """)
                .param("id", id)
                .param("reference", reference)
                .param("now", utc(now))
                .param("actor", actor)
                .query(Long.class)
                .optional();
    }

    /** Keeps a pending order from being abandoned; false where it has ended or is being charged already. */
    boolean startCharging(UUID id) {
        return jdbc.sql("""
                UPDATE orders.orders
                SET payment_state = 'charging'
                WHERE id = :id
                  AND state = 'pending'
                  AND payment_state = 'open'
                """).param("id", id).update() == 1;
    }

    /** Ends a pending order that nobody is charging; false where it has ended otherwise or is being charged. */
    boolean end(UUID id, OrderState state, OrderProblem problem) {
        return jdbc.sql("""
                UPDATE orders.orders
                SET state = :state,
                    problem = :problem::jsonb,
                    version = version + 1
                WHERE id = :id
                  AND state = 'pending'
                  AND payment_state <> 'charging'
                """)
                        .param("id", id)
                        .param("state", state.label())
                        .param("problem", json.writeValueAsString(problem))
                        .update()
                == 1;
    }

    /** The charge of an order came to nothing: a pending one ends with it. */
    boolean endCharging(UUID id, OrderProblem problem) {
        return jdbc.sql("""
                UPDATE orders.orders
                SET state = 'abandoned',
                    payment_state = 'failed',
                    problem = :problem::jsonb,
                    version = version + 1
                WHERE id = :id
                  AND state = 'pending'
                  AND payment_state = 'charging'
                """)
                        .param("id", id)
                        .param("problem", json.writeValueAsString(problem))
                        .update()
                == 1;
    }

    /** The shopper of a placed order will not pay any more. */
    void failPayment(UUID id) {
        jdbc.sql("""
                UPDATE orders.orders
                SET payment_state = 'failed',
                    client_secret = NULL
                WHERE id = :id
                  AND payment_state = 'pending'
                """).param("id", id).update();
    }

    boolean startRefund(UUID id, long amount) {
        return jdbc.sql("""
                UPDATE orders.orders
                SET refunded = refunded + :amount
                WHERE id = :id
                  AND refunded + :amount <= total
                """).param("id", id).param("amount", amount).update() == 1;
    }

    void stopRefund(UUID id, long amount) {
        jdbc.sql("""
                UPDATE orders.orders
                SET refunded = refunded - :amount
                WHERE id = :id
                """).param("id", id).param("amount", amount).update();
    }

    /** What has gone back so far decides between refunded and partially refunded. */
    void refunded(UUID id, Instant now, String actor) {
        jdbc.sql("""
                WITH refunded AS (
                    UPDATE orders.orders AS o
                    SET payment_state = CASE
                            WHEN o.total <= (
                                SELECT sum(r.amount)
                                FROM orders.refunds AS r
                                WHERE r.order_id = o.id
                                  AND r.state = 'refunded')
                            THEN 'refunded'
                            ELSE 'partially-refunded'
                        END,
                        version = version + 1
                    WHERE o.id = :id
                    RETURNING o.id, o.version)
                INSERT INTO orders.order_history (order_id, version, state, at, actor)
                SELECT id, version, 'refunded', :now, :actor
                FROM refunded
                """)
                .param("id", id)
                .param("now", utc(now))
                .param("actor", actor)
                .update();
    }

    /** Nobody else changes the order until the transaction ends. */
    void lock(UUID id) {
        jdbc.sql("SELECT 1 FROM orders.orders WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    /** Moves an order on from the version that was read, with a step in its history; false where it has gone on. */
    boolean move(Order order, OrderState state, String step, Instant now, String actor) {
        return jdbc.sql("""
                WITH moved AS (
                    UPDATE orders.orders
                    SET state = :state,
                        version = version + 1
                    WHERE id = :id
                      AND version = :version
                    RETURNING id, version)
                INSERT INTO orders.order_history (order_id, version, state, at, actor)
                SELECT id, version, :step, :now, :actor
                FROM moved
                """)
                        .param("id", order.id())
                        .param("version", order.version())
                        .param("state", state.label())
                        .param("step", step)
                        .param("now", utc(now))
                        .param("actor", actor)
                        .update()
                == 1;
    }

    void addShipped(UUID orderId, Map<UUID, Integer> units) {
        units(jdbc.sql("""
                UPDATE orders.order_lines AS l
                SET shipped = l.shipped + u.quantity
                FROM unnest(:lines, :quantities) AS u (id, quantity)
                WHERE l.order_id = :order
                  AND l.id = u.id
                """), orderId, units).update();
    }

    void addReturned(UUID orderId, Map<UUID, Integer> units) {
        units(jdbc.sql("""
                UPDATE orders.order_lines AS l
                SET returned = l.returned + u.quantity
                FROM unnest(:lines, :quantities) AS u (id, quantity)
                WHERE l.order_id = :order
                  AND l.id = u.id
                """), orderId, units).update();
    }

    private static JdbcClient.StatementSpec units(
            JdbcClient.StatementSpec statement, UUID orderId, Map<UUID, Integer> units) {
        return statement
                .param("order", orderId)
                .param("lines", units.keySet().toArray(UUID[]::new))
                .param("quantities", units.values().toArray(Integer[]::new));
    }

    void updateCancellationReason(UUID id, @Nullable String reason) {
        jdbc.sql("""
                UPDATE orders.orders
                SET cancellation_reason = :reason
                WHERE id = :id
                """).param("id", id).param("reason", reason).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
