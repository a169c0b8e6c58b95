package dev.tutti.commerce.inventory.reservation;

import static java.util.stream.Collectors.toMap;

import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    void updateReleased(UUID orderId, Instant now) {
        jdbc.sql("""
                UPDATE inventory.orders
                SET outcome = 'released',
                    decided_at = :now
                WHERE order_id = :orderId
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("orderId", orderId)
                .update();
    }

    /** As {@link #insertOrder} for each, as reserved until {@link #updateRefused}; returns those that were unknown. */
    Set<UUID> insertOrders(Collection<UUID> orderIds, Instant now) {
        return jdbc.sql("""
                INSERT INTO inventory.orders (order_id, outcome, decided_at)
                SELECT order_id, 'reserved', :now
                FROM unnest(:orderIds) AS asking (order_id)
                ORDER BY order_id
                ON CONFLICT DO NOTHING
                RETURNING order_id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("orderIds", orderIds.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    Map<UUID, Answer> findOrders(Collection<UUID> orderIds) {
        return jdbc
                .sql("""
                SELECT order_id, outcome, shortages
                FROM inventory.orders
                WHERE order_id = ANY (:orderIds)
                """)
                .param("orderIds", orderIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("order_id", UUID.class), toAnswer(row, number)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void updateRefused(Map<UUID, List<Shortage>> refused) {
        if (refused.isEmpty()) {
            return;
        }
        var orders = List.copyOf(refused.entrySet());
        jdbc.sql("""
                UPDATE inventory.orders
                SET outcome = 'out-of-stock',
                    shortages = refused.shortages::jsonb
                FROM unnest(:orderIds, :shortages) AS refused (order_id, shortages)
                WHERE orders.order_id = refused.order_id
                """)
                .param("orderIds", orders.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param(
                        "shortages",
                        orders.stream()
                                .map(order -> json.writeValueAsString(order.getValue()))
                                .toArray(String[]::new))
                .update();
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

    /** Locks those of the carts that hold something, in the order of their ids, and returns what. */
    Map<UUID, List<Held>> lockCarts(Collection<UUID> cartIds) {
        var locked = jdbc.sql("""
                SELECT cart_id
                FROM inventory.carts
                WHERE cart_id = ANY (:cartIds)
                ORDER BY cart_id
                FOR UPDATE
                """)
                .param("cartIds", cartIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
        var held = new HashMap<UUID, List<Held>>();
        locked.forEach(cartId -> held.put(cartId, listHeld(cartId)));
        return held;
    }

    void deleteCart(UUID cartId) {
        jdbc.sql("""
                DELETE FROM inventory.carts
                WHERE cart_id = :cartId
                """).param("cartId", cartId).update();
    }

    /** Deletes carts, and that they held something. */
    void deleteCarts(Collection<UUID> cartIds) {
        if (cartIds.isEmpty()) {
            return;
        }
        jdbc.sql("""
                WITH held AS (
                    DELETE FROM inventory.reservations
                    WHERE holder_id = ANY (:cartIds))
                DELETE FROM inventory.carts
                WHERE cart_id = ANY (:cartIds)
                """).param("cartIds", cartIds.toArray(UUID[]::new)).update();
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

    void insertHeld(UUID holderId, String holder, List<Held> held) {
        insertHeld(Map.of(holderId, held), holder);
    }

    /** What is set aside for each of these orders from now on. */
    void insertHeld(Map<UUID, List<Held>> byOrder) {
        insertHeld(byOrder, "order");
    }

    private void insertHeld(Map<UUID, List<Held>> byHolder, String holder) {
        var rows = byHolder.entrySet().stream()
                .flatMap(held -> held.getValue().stream().map(share -> new HeldRow(held.getKey(), share)))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO inventory.reservations (holder_id, sku, location, quantity, holder)
                SELECT holder_id, sku, location, quantity, :holder
                FROM unnest(:holderIds, :skus, :locations, :quantities) AS held (holder_id, sku, location, quantity)
                """)
                .param("holder", holder)
                .param("holderIds", rows.stream().map(HeldRow::holderId).toArray(UUID[]::new))
                .param("skus", rows.stream().map(row -> row.place().sku()).toArray(String[]::new))
                .param(
                        "locations",
                        rows.stream().map(row -> row.place().location()).toArray(String[]::new))
                .param(
                        "quantities",
                        rows.stream().map(row -> row.held().quantity()).toArray(Long[]::new))
                .update();
    }

    private record HeldRow(UUID holderId, Held held) {

        Place place() {
            return held.place();
        }
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
