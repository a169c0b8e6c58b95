package dev.tutti.commerce.inventory.reservation;

import dev.tutti.contracts.events.commerce.orders.OrderAbandoned;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.platform.events.EventConsumer;

/** Does to stock what happened to orders. The facts about one order come in their order. */
@EventConsumer("orders")
class OrderListener {

    private final OrderReservations reservations;
    private final Shipments shipments;

    OrderListener(OrderReservations reservations, Shipments shipments) {
        this.reservations = reservations;
        this.shipments = shipments;
    }

    void on(OrderAbandoned event) {
        reservations.release(event.orderId(), "abandoned");
    }

    void on(OrderCancelled event) {
        reservations.release(event.orderId(), "cancelled");
    }

    void on(OrderShipped event) {
        shipments.ship(event);
    }

    void on(OrderReturned event) {
        shipments.takeBack(event);
    }
}
