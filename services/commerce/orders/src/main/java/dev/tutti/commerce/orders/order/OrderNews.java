package dev.tutti.commerce.orders.order;

import dev.tutti.platform.push.LiveChannel;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells open pages that an order has moved on, on the live topic {@code orders/<id>}. */
@Component
class OrderNews {

    private final LiveChannel channel;

    OrderNews(LiveChannel channel) {
        this.channel = channel;
    }

    /** Says where the order is now, to its customer and to merchants; a guest's page looks by itself. */
    void tell(Order order) {
        var topic = "orders/" + order.id();
        var moved = new Moved(order.id(), order.state(), order.payment().state().label(), order.version());
        var customerId = order.buyer().customerId();
        if (customerId == null) {
            channel.publish(topic, moved);
        } else {
            channel.publish(topic, customerId, moved);
        }
    }

    record Moved(UUID orderId, OrderState state, String payment, long version) {}
}
