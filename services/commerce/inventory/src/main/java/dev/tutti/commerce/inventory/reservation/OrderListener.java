package dev.tutti.commerce.inventory.reservation;

import dev.tutti.contracts.events.commerce.orders.OrderAbandoned;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.platform.events.EventConsumer;

/** Does to stock what happened to orders. */
@EventConsumer("orders")
class OrderListener {

    private final OrderReservations reservations;

    OrderListener(OrderReservations reservations) {
        this.reservations = reservations;
    }

    void on(OrderAbandoned event) {
        reservations.release(event.orderId(), "abandoned");
    }

    void on(OrderCancelled event) {
        reservations.release(event.orderId(), "cancelled");
    }
}
