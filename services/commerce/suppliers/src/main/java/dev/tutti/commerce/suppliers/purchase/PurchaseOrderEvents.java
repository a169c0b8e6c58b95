package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.events.commerce.suppliers.GoodsReceived;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseLine;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderClosed;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.contracts.events.commerce.suppliers.ReceivedLine;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Says what happened to purchase orders, in the transaction in which it did. */
@Component
class PurchaseOrderEvents {

    private final Events events;
    private final Ids ids;

    PurchaseOrderEvents(Events events, Ids ids) {
        this.events = events;
        this.ids = ids;
    }

    void sent(PurchaseOrder order, Instant now) {
        events.publish(new PurchaseOrderSent(
                ids.next(),
                now,
                order.id(),
                order.supplier().id(),
                order.number(),
                order.terms().location(),
                order.lines().stream()
                        .map(line -> new PurchaseLine(
                                line.sku(), line.quantity(), order.terms().expectedOn()))
                        .toList()));
    }

    /** Damaged units are no goods: they never become stock. */
    void received(PurchaseOrder order, Receipt receipt) {
        var good = receipt.lines().stream()
                .filter(line -> line.arrival().good() > 0)
                .map(line ->
                        new ReceivedLine(line.arrival().sku(), line.arrival().good(), line.landedUnitCost()))
                .toList();
        if (!good.isEmpty()) {
            events.publish(
                    new GoodsReceived(ids.next(), receipt.at(), order.id(), receipt.id(), receipt.location(), good));
        }
    }

    void closed(PurchaseOrder order, PurchaseOrder.End end, Instant now) {
        events.publish(new PurchaseOrderClosed(ids.next(), now, order.id(), end.word()));
    }
}
