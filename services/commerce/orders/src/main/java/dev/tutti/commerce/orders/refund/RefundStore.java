package dev.tutti.commerce.orders.refund;

import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RefundStore {

    private static final String SELECT = """
            SELECT id, order_id, amount, currency, reason, provider, charge_reference, state, created_at
            FROM orders.refunds
            """;

    private final JdbcClient jdbc;

    RefundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Refund refund) {
        jdbc.sql("""
                INSERT INTO orders.refunds (id, order_id, amount, currency, reason, provider, charge_reference, state,
                                            created_at)
                VALUES (:id, :order, :amount, :currency, :reason, :provider, :chargeReference, :state, :createdAt)
                """)
                .param("id", refund.id())
                .param("order", refund.orderId())
                .param("amount", refund.amount().amount())
                .param("currency", refund.amount().currency())
                .param("reason", refund.reason())
                .param("provider", refund.provider())
                .param("chargeReference", refund.chargeReference())
                .param("state", refund.state())
                .param("createdAt", refund.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False where it was settled before. */
    boolean settle(UUID id, String state, @Nullable String reference, @Nullable String code) {
        return jdbc.sql("""
                UPDATE orders.refunds
                SET state = :state,
                    reference = :reference,
                    code = :code
                WHERE id = :id
                  AND state = 'started'
                """)
                        .param("id", id)
                        .param("state", state)
                        .param("reference", reference)
                        .param("code", code)
                        .update()
                == 1;
    }

    Optional<Refund> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(RefundStore::toRefund)
                .optional();
    }

    List<Refund> listByOrders(Collection<UUID> orderIds) {
        return jdbc.sql(SELECT + """
                WHERE order_id = ANY (:orders)
                ORDER BY id
                """)
                .param("orders", orderIds.toArray(UUID[]::new))
                .query(RefundStore::toRefund)
                .list();
    }

    private static Refund toRefund(ResultSet row, int number) throws SQLException {
        return new Refund(
                row.getObject("id", UUID.class),
                row.getObject("order_id", UUID.class),
                new Money(row.getLong("amount"), row.getString("currency")),
                row.getString("reason"),
                row.getString("provider"),
                row.getString("charge_reference"),
                row.getString("state"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
