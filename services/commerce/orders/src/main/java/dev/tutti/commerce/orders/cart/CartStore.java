package dev.tutti.commerce.orders.cart;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CartStore {

    private static final String SELECT = """
            SELECT id, customer_id, token_hash, currency, discount_code, state, reserved_until, version
            FROM orders.carts
            """;

    private final JdbcClient jdbc;

    CartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the account has an open cart. */
    boolean insert(Cart cart, Instant now) {
        return jdbc.sql("""
                INSERT INTO orders.carts (id, customer_id, token_hash, currency, state, created_at, changed_at)
                VALUES (:id, :customer, :tokenHash, :currency, :state, :now, :now)
                ON CONFLICT (customer_id) WHERE state IN ('open', 'ordering') DO NOTHING
                """)
                        .param("id", cart.id())
                        .param("customer", cart.customerId())
                        .param("tokenHash", cart.tokenHash())
                        .param("currency", cart.currency())
                        .param("state", cart.state())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Cart> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(CartStore::toCart)
                .optional()
                .map(this::withLines);
    }

    Optional<Cart> findCurrent(UUID customerId) {
        return jdbc.sql(SELECT + """
                WHERE customer_id = :customer
                  AND state IN ('open', 'ordering')
                """)
                .param("customer", customerId)
                .query(CartStore::toCart)
                .optional()
                .map(this::withLines);
    }

    /** Writes what is not lines, where the cart is open and has the version that was changed. */
    boolean update(Cart cart, String newState, Instant now) {
        return jdbc.sql("""
                UPDATE orders.carts
                SET discount_code = :discountCode,
                    reserved_until = :reservedUntil,
                    state = :newState,
                    changed_at = :now,
                    version = version + 1
                WHERE id = :id
                  AND version = :version
                  AND state = 'open'
                """)
                        .param("id", cart.id())
                        .param("version", cart.version())
                        .param("discountCode", cart.discountCode())
                        .param("reservedUntil", cart.reservedUntil() == null ? null : utc(cart.reservedUntil()))
                        .param("newState", newState)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Writes the lines of a cart that {@link #update} has locked. */
    void replaceLines(Cart cart, Instant now) {
        jdbc.sql("""
                DELETE FROM orders.cart_lines
                WHERE cart_id = :cart
                  AND sku <> ALL (:skus)
                """).param("cart", cart.id()).param("skus", skus(cart)).update();
        jdbc.sql("""
                INSERT INTO orders.cart_lines (cart_id, sku, id, quantity, added_at)
                SELECT :cart, sku, id, quantity, :now
                FROM unnest(:skus, :ids, :quantities) AS l (sku, id, quantity)
                ON CONFLICT (cart_id, sku) DO UPDATE
                SET quantity = EXCLUDED.quantity
                """)
                .param("cart", cart.id())
                .param("now", utc(now))
                .param("skus", skus(cart))
                .param("ids", cart.lines().stream().map(Cart.Line::lineId).toArray(UUID[]::new))
                .param(
                        "quantities",
                        cart.lines().stream().map(Cart.Line::quantity).toArray(Integer[]::new))
                .update();
    }

    /** True for the one who is to tell that the cart has its first line. */
    boolean announce(UUID id) {
        return jdbc.sql("""
                UPDATE orders.carts
                SET is_announced = TRUE
                WHERE id = :id
                  AND NOT is_announced
                """).param("id", id).update() == 1;
    }

    int deleteUntouched(Instant since, int limit) {
        return jdbc.sql("""
                DELETE FROM orders.carts
                WHERE id IN (
                    SELECT id
                    FROM orders.carts
                    WHERE changed_at < :since
                      AND state <> 'ordering'
                    ORDER BY changed_at
                    LIMIT :limit
                    FOR UPDATE SKIP LOCKED)
                """).param("since", utc(since)).param("limit", limit).update();
    }

    private static String[] skus(Cart cart) {
        return cart.lines().stream().map(Cart.Line::sku).toArray(String[]::new);
    }

    private Cart withLines(Cart cart) {
        return cart.with(jdbc.sql("""
                SELECT id, sku, quantity
                FROM orders.cart_lines
                WHERE cart_id = :cart
                ORDER BY added_at, id
                """)
                .param("cart", cart.id())
                .query((row, number) ->
                        new Cart.Line(row.getObject("id", UUID.class), row.getString("sku"), row.getInt("quantity")))
                .list());
    }

    private static Cart toCart(ResultSet row, int number) throws SQLException {
        return new Cart(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("token_hash"),
                row.getString("currency"),
                row.getString("discount_code"),
                row.getString("state"),
                instant(row.getObject("reserved_until", OffsetDateTime.class)),
                row.getLong("version"),
                List.of());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
