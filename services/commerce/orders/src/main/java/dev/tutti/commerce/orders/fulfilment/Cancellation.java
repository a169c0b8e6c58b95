package dev.tutti.commerce.orders.fulfilment;

import dev.tutti.commerce.orders.charge.Charging;
import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.order.PaymentState;
import dev.tutti.commerce.orders.order.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Ends orders; while a shopper could still pay one at its provider, the provider is told first that nobody will. */
@Component
public class Cancellation {

    /** The shop itself: it sees every order, and histories name it. */
    private static final Viewer EXPIRY = Viewer.ofSystem("expiry");

    private final Orders orders;
    private final Fulfilments fulfilments;
    private final Charging charging;

    Cancellation(Orders orders, Fulfilments fulfilments, Charging charging) {
        this.orders = orders;
        this.fulfilments = fulfilments;
        this.charging = charging;
    }

    Order cancel(UUID id, @Nullable String reason, Viewer viewer) {
        var order = orders.get(id, viewer);
        if (isPayable(order)) {
            charging.cancel(id, viewer.actor());
        }
        return fulfilments.cancel(id, reason, viewer);
    }

    /** Ends an order that its shopper has not paid at its provider in time. */
    void expire(UUID id) {
        if (isPayable(orders.get(id))) {
            charging.cancel(id, EXPIRY.actor());
        }
        fulfilments.expire(id, EXPIRY);
    }

    private static boolean isPayable(Order order) {
        return order.state() == OrderState.PLACED && order.payment().state() == PaymentState.PENDING;
    }
}
