package dev.tutti.commerce.inventory.reservation;

import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ReservationStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReservationStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Begins the answer for an order and locks it; false where there is one, of a transaction that ended. */
    boolean insertOrder(UUID orderId, String outcome, Instant now) {
        return jdbc.sql("""
                INSERT INTO inventory.orders (order_id, outcome, decided_at)
                VALUES (:orderId, :outcome, :now)
                ON CONFLICT DO NOTHING
                """)
                        .param("orderId", orderId)
                        .param("outcome", outcome)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void updateOrder(UUID orderId, Answer answer, Instant now) {
        jdbc.sql("""
                UPDATE inventory.orders
                SET outcome = :outcome,
                    shortages = :shortages::jsonb,
                    decided_at = :now
                WHERE order_id = :orderId
                """)
                .param("outcome", answer.outcome())
                .param("shortages", answer.shortages().isEmpty() ? null : json.writeValueAsString(answer.shortages()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("orderId", orderId)
                .update();
    }

    Optional<Answer> findOrder(UUID orderId) {
        return jdbc.sql("""
                SELECT outcome, shortages
                FROM inventory.orders
                WHERE order_id = :orderId
                """).param("orderId", orderId).query(this::toAnswer).optional();
    }

    Optional<Answer> lockOrder(UUID orderId) {
        return jdbc.sql("""
                SELECT outcome, shortages
                FROM inventory.orders
                WHERE order_id = :orderId
                FOR UPDATE
                """).param("orderId", orderId).query(this::toAnswer).optional();
    }

    /** Locks the cart's row, made where there is none, and returns until when it has time. */
    Instant lockOrInsertCart(UUID cartId, Instant expiresAt) {
        return jdbc.sql("""
                INSERT INTO inventory.carts AS known (cart_id, expires_at)
                VALUES (:cartId, :expiresAt)
                ON CONFLICT (cart_id) DO UPDATE
                SET expires_at = known.expires_at
                RETURNING expires_at
                """)
                .param("cartId", cartId)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .query(ReservationStore::toExpiry)
                .single();
    }

    void updateCart(UUID cartId, Instant expiresAt) {
        jdbc.sql("""
                UPDATE inventory.carts
                SET expires_at = :expiresAt
                WHERE cart_id = :cartId
                """)
                .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .param("cartId", cartId)
                .update();
    }

    Optional<Instant> lockCart(UUID cartId) {
        return jdbc.sql("""
                SELECT expires_at
                FROM inventory.carts
                WHERE cart_id = :cartId
                FOR UPDATE
                """)
                .param("cartId", cartId)
                .query(ReservationStore::toExpiry)
                .optional();
    }

    void deleteCart(UUID cartId) {
        jdbc.sql("""
                DELETE FROM inventory.carts
                WHERE cart_id = :cartId
                """).param("cartId", cartId).update();
    }

    /** Carts whose time is over, the oldest first. */
    List<UUID> listExpired(Instant now, int limit) {
        return jdbc.sql("""
                SELECT cart_id
                FROM inventory.carts
                WHERE expires_at <= :now
                ORDER BY expires_at
                LIMIT :limit
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /** What is set aside for the order or cart, whose row is locked. */
    List<Held> listHeld(UUID holderId) {
        return jdbc.sql("""
                SELECT sku, location, quantity
                FROM inventory.reservations
                WHERE holder_id = :holderId
                ORDER BY sku, location
                """)
                .param("holderId", holderId)
                .query(ReservationStore::toHeld)
                .list();
    }

    void insertHeld(UUID holderId, String holder, Collection<Held> held) {
        if (held.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO inventory.reservations (holder_id, sku, location, quantity, holder)
                SELECT :holderId, sku, location, quantity, :holder
                FROM unnest(:skus, :locations, :quantities) AS held (sku, location, quantity)
                """)
                .param("holderId", holderId)
                .param("holder", holder)
                .param("skus", held.stream().map(Held::place).map(Place::sku).toArray(String[]::new))
                .param(
                        "locations",
                        held.stream().map(Held::place).map(Place::location).toArray(String[]::new))
                .param("quantities", held.stream().map(Held::quantity).toArray(Long[]::new))
                .update();
    }

    void deleteHeld(UUID holderId) {
        jdbc.sql("""
                DELETE FROM inventory.reservations
                WHERE holder_id = :holderId
                """).param("holderId", holderId).update();
    }

    private static Instant toExpiry(ResultSet row, int number) throws SQLException {
        return row.getTimestamp("expires_at").toInstant();
    }

    private Answer toAnswer(ResultSet row, int number) throws SQLException {
        return new Answer(row.getString("outcome"), shortages(row.getString("shortages")));
    }

    private List<Shortage> shortages(@Nullable String text) {
        return text == null ? List.of() : List.of(json.readValue(text, Shortage[].class));
    }

    private static Held toHeld(ResultSet row, int number) throws SQLException {
        return new Held(new Place(row.getString("sku"), row.getString("location")), row.getLong("quantity"));
    }
}
