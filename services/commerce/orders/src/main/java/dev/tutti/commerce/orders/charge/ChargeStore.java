package dev.tutti.commerce.orders.charge;

import dev.tutti.commerce.orders.payment.Charge;
import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChargeStore {

    private final JdbcClient jdbc;

    ChargeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Charge charge, String provider, Instant now) {
        jdbc.sql("""
                INSERT INTO orders.charges (order_id, provider, amount, currency, by_shopper, state, created_at, checked_at)
                VALUES (:order, :provider, :amount, :currency, :byShopper, 'started', :now, :now)
                """)
                .param("order", charge.orderId())
                .param("provider", provider)
                .param("amount", charge.amount().amount())
                .param("currency", charge.amount().currency())
                .param("byShopper", charge.isByShopper())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Charge> find(UUID orderId) {
        return jdbc.sql("""
                SELECT c.order_id, o.number, c.amount, c.currency, c.by_shopper, c.reference
                FROM orders.charges AS c
                JOIN orders.orders AS o ON o.id = c.order_id
                WHERE c.order_id = :order
                """)
                .param("order", orderId)
                .query(ChargeStore::toCharge)
                .optional();
    }

    Optional<UUID> findOrder(String provider, String reference) {
        return jdbc.sql("""
                SELECT order_id
                FROM orders.charges
                WHERE provider = :provider
                  AND reference = :reference
                """)
                .param("provider", provider)
                .param("reference", reference)
                .query(UUID.class)
                .optional();
    }

    boolean updateReference(UUID orderId, String reference) {
        return jdbc.sql("""
                UPDATE orders.charges
                SET reference = :reference
                WHERE order_id = :order
                  AND state = 'started'
                  AND coalesce(reference, :reference) = :reference
                """)
                        .param("order", orderId)
                        .param("reference", reference)
                        .update()
                == 1;
    }

    /** Moves a charge on; false where it is there already. Only what is charged for certain stays so for ever. */
    boolean settle(UUID orderId, String state, @Nullable String code) {
        return jdbc.sql("""
                UPDATE orders.charges
                SET state = :state,
                    code = :code
                WHERE order_id = :order
                  AND (state IN ('started', 'waiting') OR :state = 'charged')
                  AND state <> :state
                """)
                        .param("order", orderId)
                        .param("state", state)
                        .param("code", code)
                        .update()
                == 1;
    }

    /** Ends a charge that no provider was asked for; false where one was, or where it has ended. */
    boolean failUnopened(UUID orderId, String code) {
        return jdbc.sql("""
                UPDATE orders.charges
                SET state = 'failed',
                    code = :code
                WHERE order_id = :order
                  AND state = 'started'
                  AND reference IS NULL
                """).param("order", orderId).param("code", code).update() == 1;
    }

    void checked(UUID orderId, Instant now) {
        jdbc.sql("""
                UPDATE orders.charges
                SET checked_at = :now
                WHERE order_id = :order
                """)
                .param("order", orderId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<UUID> listUnsettled(Instant before, int limit) {
        return jdbc.sql("""
                SELECT order_id
                FROM orders.charges
                WHERE state = 'started'
                  AND checked_at < :before
                ORDER BY checked_at
                LIMIT :limit
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    private static Charge toCharge(ResultSet row, int number) throws SQLException {
        return new Charge(
                row.getObject("order_id", UUID.class),
                row.getString("number"),
                new Money(row.getLong("amount"), row.getString("currency")),
                null,
                row.getBoolean("by_shopper"),
                row.getString("reference"));
    }
}
