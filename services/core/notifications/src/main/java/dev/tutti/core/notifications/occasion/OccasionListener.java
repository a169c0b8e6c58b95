package dev.tutti.core.notifications.occasion;

import dev.tutti.contracts.events.commerce.inventory.StockLow;
import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.orders.OrderRefunded;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.contracts.events.core.files.ImportFinished;
import dev.tutti.platform.events.EventConsumer;

/** Hears what people are told of. */
@EventConsumer("occasions")
class OccasionListener {

    private final Occasions occasions;

    OccasionListener(Occasions occasions) {
        this.occasions = occasions;
    }

    void on(OrderPlaced event) {
        occasions.note(event);
    }

    void on(OrderShipped event) {
        occasions.note(event);
    }

    void on(OrderCancelled event) {
        occasions.note(event);
    }

    void on(OrderRefunded event) {
        occasions.note(event);
    }

    void on(StockLow event) {
        occasions.note(event);
    }

    void on(ImportFinished event) {
        occasions.note(event);
    }

    void on(PurchaseOrderSent event) {
        occasions.note(event);
    }
}
