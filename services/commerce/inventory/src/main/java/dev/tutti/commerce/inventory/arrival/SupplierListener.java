package dev.tutti.commerce.inventory.arrival;

import dev.tutti.contracts.events.commerce.suppliers.GoodsReceived;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderClosed;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.platform.events.EventConsumer;

/** Books what suppliers are to deliver and what they delivered. */
@EventConsumer("suppliers")
class SupplierListener {

    private final Arrivals arrivals;

    SupplierListener(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    void on(PurchaseOrderSent event) {
        arrivals.expect(event);
    }

    void on(GoodsReceived event) {
        arrivals.receive(event);
    }

    void on(PurchaseOrderClosed event) {
        arrivals.expectNoMore(event.purchaseOrderId());
    }
}
