package dev.tutti.commerce.suppliers.purchase;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tutti.contracts.money.Money;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReceiptStore {

    private final JdbcClient jdbc;

    ReceiptStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID orderId, Receipt receipt) {
        jdbc.sql("""
                INSERT INTO suppliers.receipts (id, purchase_order_id, location, note, received_at, by_user_id)
                VALUES (:id, :order, :location, :note, :at, :by)
                """)
                .param("id", receipt.id())
                .param("order", orderId)
                .param("location", receipt.location())
                .param("note", receipt.note())
                .param("at", receipt.at().atOffset(ZoneOffset.UTC))
                .param("by", receipt.by())
                .update();
        int position = 0;
        for (var line : receipt.lines()) {
            position++;
            insertLine(receipt.id(), position, line);
        }
    }

    private void insertLine(UUID receiptId, int position, Receipt.Line line) {
        jdbc.sql("""
                INSERT INTO suppliers.receipt_lines (receipt_id, position, sku, quantity, damaged, landed_unit_cost)
                VALUES (:receipt, :position, :sku, :quantity, :damaged, :landedUnitCost)
                """)
                .param("receipt", receiptId)
                .param("position", position)
                .param("sku", line.arrival().sku())
                .param("quantity", line.arrival().quantity())
                .param("damaged", line.arrival().damaged())
                .param("landedUnitCost", line.landedUnitCost().amount())
                .update();
    }

    int count(UUID orderId) {
        return jdbc.sql("""
                SELECT COUNT(*)
                FROM suppliers.receipts
                WHERE purchase_order_id = :order
                """).param("order", orderId).query(Integer.class).single();
    }

    /** In the order in which they came. */
    List<Receipt> list(PurchaseOrder order) {
        var lines = linesByReceipt(order);
        return jdbc.sql("""
                SELECT id, location, note, received_at, by_user_id
                FROM suppliers.receipts
                WHERE purchase_order_id = :order
                ORDER BY id
                """)
                .param("order", order.id())
                .query((row, number) -> new Receipt(
                        row.getObject("id", UUID.class),
                        row.getString("location"),
                        row.getString("note"),
                        row.getObject("received_at", OffsetDateTime.class).toInstant(),
                        row.getObject("by_user_id", UUID.class),
                        lines.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Receipt.Line>> linesByReceipt(PurchaseOrder order) {
        record Row(UUID receiptId, Receipt.Line line) {}
        return jdbc
                .sql("""
                SELECT l.receipt_id, l.sku, l.quantity, l.damaged, l.landed_unit_cost
                FROM suppliers.receipt_lines AS l
                JOIN suppliers.receipts AS r ON r.id = l.receipt_id
                WHERE r.purchase_order_id = :order
                ORDER BY l.receipt_id, l.position
                """)
                .param("order", order.id())
                .query((row, number) -> new Row(
                        row.getObject("receipt_id", UUID.class),
                        new Receipt.Line(
                                new Arrival(row.getString("sku"), row.getInt("quantity"), row.getInt("damaged")),
                                new Money(row.getLong("landed_unit_cost"), order.currency()))))
                .list()
                .stream()
                .collect(groupingBy(Row::receiptId, mapping(Row::line, toList())));
    }
}
