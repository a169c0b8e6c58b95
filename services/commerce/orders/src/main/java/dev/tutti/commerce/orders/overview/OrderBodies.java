package dev.tutti.commerce.orders.overview;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.OrderTokens;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.order.Step;
import dev.tutti.commerce.orders.parcel.Parcels;
import dev.tutti.commerce.orders.parcel.Return;
import dev.tutti.commerce.orders.parcel.Shipment;
import dev.tutti.commerce.orders.refund.Refund;
import dev.tutti.commerce.orders.refund.Refunds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows orders with all that has happened to them; a page of them takes as many queries as one. */
@Component
public class OrderBodies {

    private final Orders orders;
    private final Parcels parcels;
    private final Refunds refunds;
    private final OrderTokens tokens;

    OrderBodies(Orders orders, Parcels parcels, Refunds refunds, OrderTokens tokens) {
        this.orders = orders;
        this.parcels = parcels;
        this.refunds = refunds;
        this.tokens = tokens;
    }

    public OrderBody of(Order order) {
        return ofAll(List.of(order)).getFirst();
    }

    /** As {@link #of}, with what opens it where a guest placed it. */
    public OrderBody ofPlaced(Order order) {
        var happened = happened(List.of(order.id()));
        return body(order, happened, token(order));
    }

    /** An order that was placed this moment: nothing more has happened to it, so nothing is read. */
    public OrderBody ofNew(Order order, String actor) {
        if (order.state() != OrderState.PLACED || order.placedAt() == null) {
            return ofPlaced(order);
        }
        var placed = new Step(OrderState.PLACED.label(), Objects.requireNonNull(order.placedAt()), actor);
        var happened = new Happened(Map.of(order.id(), List.of(placed)), Map.of(), Map.of(), Map.of());
        return body(order, happened, token(order));
    }

    List<OrderBody> ofAll(List<Order> all) {
        var happened = happened(all.stream().map(Order::id).toList());
        return all.stream().map(order -> body(order, happened, null)).toList();
    }

    private record Happened(
            Map<UUID, List<Step>> steps,
            Map<UUID, List<Shipment>> shipments,
            Map<UUID, List<Return>> returns,
            Map<UUID, List<Refund>> refunds) {}

    private Happened happened(List<UUID> ids) {
        return new Happened(
                orders.listSteps(ids),
                parcels.listShipments(ids),
                parcels.listReturns(ids),
                refunds.listByOrders(ids).stream().collect(groupingBy(Refund::orderId, mapping(r -> r, toList()))));
    }

    private @Nullable String token(Order order) {
        return order.buyer().customerId() == null ? tokens.of(order.id()) : null;
    }

    private static OrderBody body(Order order, Happened happened, @Nullable String token) {
        var sums = order.sums();
        var id = order.id();
        return new OrderBody(
                id,
                order.number(),
                order.state(),
                order.buyer().customerId(),
                order.buyer().email(),
                order.lines(),
                sums.discountCode(),
                sums.subtotal(),
                sums.discount(),
                sums.tax(),
                sums.shipping(),
                sums.total(),
                order.currency(),
                order.buyer().address(),
                OrderBody.Payment.of(order),
                happened.shipments().getOrDefault(id, List.of()),
                happened.returns().getOrDefault(id, List.of()),
                happened.refunds().getOrDefault(id, List.of()).stream()
                        .map(OrderBodies::repaid)
                        .toList(),
                happened.steps().getOrDefault(id, List.of()),
                order.placedAt(),
                order.version(),
                token);
    }

    private static OrderBody.Repaid repaid(Refund refund) {
        return new OrderBody.Repaid(refund.id(), refund.amount(), refund.reason(), refund.state(), refund.createdAt());
    }
}
