package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.commerce.suppliers.purchase.PurchaseOrder.SupplierRef;
import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders with their lines and steps; their receipts come from {@link ReceiptStore}. */
@Repository
class PurchaseOrderStore {

    private static final String SELECT = """
            SELECT o.id, o.number, o.state, o.location, o.currency, o.freight, o.duty, o.expected_on, o.sent_at,
                   o.version, o.created_at, s.id AS supplier_id, s.name AS supplier_name, s.user_id AS supplier_user_id
            FROM suppliers.purchase_orders AS o
            JOIN suppliers.suppliers AS s ON s.id = o.supplier_id
            """;

    private final JdbcClient jdbc;

    PurchaseOrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long nextNumber() {
        return jdbc.sql("SELECT nextval('suppliers.purchase_order_numbers')")
                .query(Long.class)
                .single();
    }

    void insert(PurchaseOrder order) {
        values(jdbc.sql("""
                INSERT INTO suppliers.purchase_orders (id, number, supplier_id, state, location, currency, freight, duty,
                                                       expected_on, sent_at, version, created_at)
                VALUES (:id, :number, :supplier, :state, :location, :currency, :freight, :duty,
                        :expectedOn, :sentAt, :version, :createdAt)
                """), order)
                .param("number", order.number())
                .param("supplier", order.supplier().id())
                .param("currency", order.currency())
                .param("createdAt", order.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        insertLines(order);
    }

    /** Writes an order that was read under {@link #lock}; its lines only change in what was received of them. */
    void update(PurchaseOrder order) {
        values(jdbc.sql("""
                UPDATE suppliers.purchase_orders
                SET state = :state,
                    location = :location,
                    freight = :freight,
                    duty = :duty,
                    expected_on = :expectedOn,
                    sent_at = :sentAt,
                    version = :version
                WHERE id = :id
                """), order).update();
    }

    void updateReceived(PurchaseOrderLine line) {
        jdbc.sql("""
                UPDATE suppliers.purchase_order_lines
                SET received = :received,
                    damaged = :damaged
                WHERE id = :id
                """)
                .param("received", line.received())
                .param("damaged", line.damaged())
                .param("id", line.id())
                .update();
    }

    void replaceLines(PurchaseOrder order) {
        jdbc.sql("""
                DELETE FROM suppliers.purchase_order_lines
                WHERE purchase_order_id = :order
                """).param("order", order.id()).update();
        insertLines(order);
    }

    private void insertLines(PurchaseOrder order) {
        int position = 0;
        for (var line : order.lines()) {
            position++;
            jdbc.sql("""
                    INSERT INTO suppliers.purchase_order_lines (id, purchase_order_id, position, sku, supplier_sku,
                                                                quantity, received, damaged, unit_cost)
                    VALUES (:id, :order, :position, :sku, :supplierSku, :quantity, :received, :damaged, :unitCost)
                    """)
                    .param("id", line.id())
                    .param("order", order.id())
                    .param("position", position)
                    .param("sku", line.sku())
                    .param("supplierSku", line.supplierSku())
                    .param("quantity", line.quantity())
                    .param("received", line.received())
                    .param("damaged", line.damaged())
                    .param("unitCost", line.unitCost().amount())
                    .update();
        }
    }

    void insertStep(UUID orderId, Step step) {
        jdbc.sql("""
                INSERT INTO suppliers.purchase_order_steps (purchase_order_id, position, state, at, by_user_id)
                SELECT :order, COALESCE(MAX(position), 0) + 1, :state, :at, :by
                FROM suppliers.purchase_order_steps
                WHERE purchase_order_id = :order
                """)
                .param("order", orderId)
                .param("state", step.state().label())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("by", step.by())
                .update();
    }

    Optional<PurchaseOrder> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE o.id = :id")
                .param("id", id)
                .query(this::toOrder)
                .optional();
    }

    /** As {@link #find}, and nobody else changes the order until the transaction ends. */
    Optional<PurchaseOrder> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE o.id = :id FOR UPDATE OF o")
                .param("id", id)
                .query(this::toOrder)
                .optional();
    }

    List<Step> listSteps(UUID orderId) {
        return jdbc.sql("""
                SELECT state, at, by_user_id
                FROM suppliers.purchase_order_steps
                WHERE purchase_order_id = :order
                ORDER BY position
                """)
                .param("order", orderId)
                .query((row, number) -> new Step(
                        PurchaseOrderState.of(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("by_user_id", UUID.class)))
                .list();
    }

    /** Newest first. */
    List<PurchaseOrderSummary> list(PurchaseOrderCriteria criteria, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                SELECT o.id, o.number, o.state, o.location, o.currency, o.freight, o.duty, o.expected_on, o.sent_at,
                       o.version, o.created_at, s.id AS supplier_id, s.name AS supplier_name,
                       l.lines, l.quantity, l.received, l.cost
                FROM suppliers.purchase_orders AS o
                JOIN suppliers.suppliers AS s ON s.id = o.supplier_id
                CROSS JOIN LATERAL (
                    SELECT COUNT(*) AS lines,
                           SUM(quantity) AS quantity,
                           SUM(received) AS received,
                           SUM(quantity * unit_cost)::bigint AS cost
                    FROM suppliers.purchase_order_lines
                    WHERE purchase_order_id = o.id) AS l
                WHERE (:state::text IS NULL OR o.state = :state)
                  AND (:supplier::uuid IS NULL OR o.supplier_id = :supplier::uuid)
                  AND (:seenBy::uuid IS NULL OR (s.user_id = :seenBy::uuid AND o.sent_at IS NOT NULL))
                  AND (:before::uuid IS NULL OR o.id < :before::uuid)
                ORDER BY o.id DESC
                LIMIT :limit
                """)
                .param(
                        "state",
                        criteria.state() == null ? null : criteria.state().label())
                .param("supplier", criteria.supplierId())
                .param("seenBy", criteria.seenBy())
                .param("before", before)
                .param("limit", limit)
                .query(PurchaseOrderStore::toSummary)
                .list();
    }

    private List<PurchaseOrderLine> listLines(UUID orderId, String currency) {
        return jdbc.sql("""
                SELECT id, sku, supplier_sku, quantity, received, damaged, unit_cost
                FROM suppliers.purchase_order_lines
                WHERE purchase_order_id = :order
                ORDER BY position
                """)
                .param("order", orderId)
                .query((row, number) -> new PurchaseOrderLine(
                        row.getObject("id", UUID.class),
                        row.getString("sku"),
                        row.getString("supplier_sku"),
                        row.getInt("quantity"),
                        row.getInt("received"),
                        row.getInt("damaged"),
                        new Money(row.getLong("unit_cost"), currency)))
                .list();
    }

    private static JdbcClient.StatementSpec values(JdbcClient.StatementSpec statement, PurchaseOrder order) {
        var terms = order.terms();
        var sentAt = order.sentAt();
        return statement
                .param("id", order.id())
                .param("state", order.state().label())
                .param("location", terms.location())
                .param("freight", terms.freight().amount())
                .param("duty", terms.duty().amount())
                .param("expectedOn", terms.expectedOn())
                .param("sentAt", sentAt == null ? null : sentAt.atOffset(ZoneOffset.UTC))
                .param("version", order.version());
    }

    private PurchaseOrder toOrder(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var currency = row.getString("currency");
        return new PurchaseOrder(
                id,
                row.getString("number"),
                new SupplierRef(
                        row.getObject("supplier_id", UUID.class),
                        row.getString("supplier_name"),
                        row.getObject("supplier_user_id", UUID.class)),
                PurchaseOrderState.of(row.getString("state")),
                new Terms(
                        row.getString("location"),
                        new Money(row.getLong("freight"), currency),
                        new Money(row.getLong("duty"), currency),
                        row.getObject("expected_on", LocalDate.class)),
                listLines(id, currency),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                row.getLong("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static PurchaseOrderSummary toSummary(ResultSet row, int number) throws SQLException {
        var total = Math.addExact(row.getLong("cost"), Math.addExact(row.getLong("freight"), row.getLong("duty")));
        return new PurchaseOrderSummary(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new PurchaseOrderSummary.Supplier(
                        row.getObject("supplier_id", UUID.class), row.getString("supplier_name")),
                PurchaseOrderState.of(row.getString("state")),
                row.getString("location"),
                row.getInt("lines"),
                row.getLong("quantity"),
                row.getLong("received"),
                new Money(total, row.getString("currency")),
                row.getObject("expected_on", LocalDate.class),
                instant(row.getObject("sent_at", OffsetDateTime.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
