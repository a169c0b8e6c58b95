package dev.tutti.commerce.orders.fulfilment;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.parcel.Return;
import dev.tutti.commerce.orders.parcel.Shipment;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderDelivered;
import dev.tutti.contracts.events.commerce.orders.OrderPacked;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.orders.OrderedQuantity;
import dev.tutti.contracts.events.commerce.orders.ReturnedQuantity;
import dev.tutti.platform.runtime.Ids;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Puts the steps of a placed order into the words of its events. */
@Component
class FulfilmentFacts {

    private final Ids ids;

    FulfilmentFacts(Ids ids) {
        this.ids = ids;
    }

    OrderPacked packed(Order order, Instant at) {
        return new OrderPacked(ids.next(), at, order.id(), order.buyer().customerId());
    }

    OrderShipped shipped(Order order, Shipment shipment, boolean isComplete) {
        return new OrderShipped(
                ids.next(),
                shipment.at(),
                order.id(),
                order.buyer().customerId(),
                shipment.id(),
                shipment.carrier(),
                shipment.trackingCode(),
                shipment.lines().stream()
                        .map(line -> new OrderedQuantity(line.sku(), line.quantity()))
                        .toList(),
                isComplete);
    }

    OrderDelivered delivered(Order order, Instant at) {
        return new OrderDelivered(ids.next(), at, order.id(), order.buyer().customerId());
    }

    OrderCancelled cancelled(Order order, String reason, Instant at) {
        return new OrderCancelled(
                ids.next(),
                at,
                order.id(),
                order.buyer().customerId(),
                reason,
                order.lines().stream()
                        .map(line -> new OrderedQuantity(line.sku(), line.quantity()))
                        .toList(),
                order.total());
    }

    OrderReturned returned(Order order, Return returned) {
        return new OrderReturned(
                ids.next(),
                returned.at(),
                order.id(),
                order.buyer().customerId(),
                returned.id(),
                returned.lines().stream()
                        .map(line -> new ReturnedQuantity(line.sku(), line.quantity(), line.restock()))
                        .toList(),
                returned.refund());
    }
}
