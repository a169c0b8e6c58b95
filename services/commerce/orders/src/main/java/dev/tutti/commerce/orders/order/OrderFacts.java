package dev.tutti.commerce.orders.order;

import dev.tutti.contracts.events.commerce.orders.OrderAbandoned;
import dev.tutti.contracts.events.commerce.orders.OrderLine;
import dev.tutti.contracts.events.commerce.orders.OrderPaid;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.platform.runtime.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts the steps of an order into the words of its events. */
@Component
class OrderFacts {

    private final Ids ids;

    OrderFacts(Ids ids) {
        this.ids = ids;
    }

    OrderPlaced placed(Order order, Instant at) {
        return new OrderPlaced(
                ids.next(),
                at,
                order.id(),
                order.number(),
                order.buyer().customerId(),
                order.buyer().cartId(),
                order.buyer().country(),
                order.currency(),
                order.lines().stream().map(OrderFacts::line).toList(),
                order.sums().discount(),
                order.sums().tax(),
                order.sums().shipping(),
                order.total());
    }

    OrderPaid paid(Order order, Instant at) {
        return new OrderPaid(
                ids.next(),
                at,
                order.id(),
                order.buyer().customerId(),
                order.total(),
                order.payment().method(),
                Objects.requireNonNullElse(order.payment().reference(), ""));
    }

    OrderAbandoned abandoned(UUID orderId, Instant at) {
        return new OrderAbandoned(ids.next(), at, orderId);
    }

    private static OrderLine line(Order.Line line) {
        return new OrderLine(
                line.lineId(),
                line.sku(),
                line.productId(),
                line.title(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.tax(),
                line.total());
    }
}
