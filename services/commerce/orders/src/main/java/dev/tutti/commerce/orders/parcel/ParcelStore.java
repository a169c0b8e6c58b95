package dev.tutti.commerce.orders.parcel;

import dev.tutti.contracts.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shipments and returns as rows. */
@Repository
class ParcelStore {

    private static final TypeReference<List<Shipment.Units>> SHIPPED = new TypeReference<>() {};
    private static final TypeReference<List<Return.Units>> RETURNED = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ParcelStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    record OfOrder<T>(UUID orderId, T parcel) {}

    void insert(UUID orderId, Shipment shipment) {
        jdbc.sql("""
                INSERT INTO orders.shipments (id, order_id, carrier, tracking_code, lines, actor, created_at)
                VALUES (:id, :order, :carrier, :trackingCode, :lines::jsonb, :actor, :at)
                """)
                .param("id", shipment.id())
                .param("order", orderId)
                .param("carrier", shipment.carrier())
                .param("trackingCode", shipment.trackingCode())
                .param("lines", json.writeValueAsString(shipment.lines()))
                .param("actor", shipment.by())
                .param("at", shipment.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    void insert(UUID orderId, Return returned) {
        jdbc.sql("""
                INSERT INTO orders.returns (id, order_id, reason, lines, refund, currency, actor, created_at)
                VALUES (:id, :order, :reason, :lines::jsonb, :refund, :currency, :actor, :at)
                """)
                .param("id", returned.id())
                .param("order", orderId)
                .param("reason", returned.reason())
                .param("lines", json.writeValueAsString(returned.lines()))
                .param("refund", returned.refund().amount())
                .param("currency", returned.refund().currency())
                .param("actor", returned.by())
                .param("at", returned.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<OfOrder<Shipment>> listShipments(Collection<UUID> orderIds) {
        return jdbc.sql("""
                SELECT id, order_id, carrier, tracking_code, lines, actor, created_at
                FROM orders.shipments
                WHERE order_id = ANY (:orders)
                ORDER BY id
                """)
                .param("orders", orderIds.toArray(UUID[]::new))
                .query(this::toShipment)
                .list();
    }

    List<OfOrder<Return>> listReturns(Collection<UUID> orderIds) {
        return jdbc.sql("""
                SELECT id, order_id, reason, lines, refund, currency, actor, created_at
                FROM orders.returns
                WHERE order_id = ANY (:orders)
                ORDER BY id
                """)
                .param("orders", orderIds.toArray(UUID[]::new))
                .query(this::toReturn)
                .list();
    }

    private OfOrder<Shipment> toShipment(ResultSet row, int number) throws SQLException {
        return new OfOrder<>(
                row.getObject("order_id", UUID.class),
                new Shipment(
                        row.getObject("id", UUID.class),
                        row.getString("carrier"),
                        row.getString("tracking_code"),
                        json.readValue(row.getString("lines"), SHIPPED),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor")));
    }

    private OfOrder<Return> toReturn(ResultSet row, int number) throws SQLException {
        return new OfOrder<>(
                row.getObject("order_id", UUID.class),
                new Return(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        json.readValue(row.getString("lines"), RETURNED),
                        new Money(row.getLong("refund"), row.getString("currency")),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor")));
    }
}
