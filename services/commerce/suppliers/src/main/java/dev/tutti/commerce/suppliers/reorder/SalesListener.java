package dev.tutti.commerce.suppliers.reorder;

import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.platform.events.EventConsumer;
import dev.tutti.platform.events.ProjectionReset;

/** Counts what sells. */
@EventConsumer("sales")
class SalesListener implements ProjectionReset {

    private final Sales sales;

    SalesListener(Sales sales) {
        this.sales = sales;
    }

    void on(OrderPlaced event) {
        sales.count(event);
    }

    void on(OrderCancelled event) {
        sales.count(event);
    }

    void on(OrderReturned event) {
        sales.count(event);
    }

    @Override
    public void reset() {
        sales.forgetAll();
    }
}
