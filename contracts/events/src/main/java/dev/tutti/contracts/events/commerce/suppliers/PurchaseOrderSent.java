package dev.tutti.contracts.events.commerce.suppliers;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A supplier was asked to deliver.
 *
 * @param location where the goods are to arrive
 */
@Topic("commerce.suppliers")
public record PurchaseOrderSent(
        UUID eventId,
        Instant occurredAt,
        UUID purchaseOrderId,
        UUID supplierId,
        String number,
        String location,
        List<PurchaseLine> lines)
        implements Event {

    public PurchaseOrderSent {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return purchaseOrderId.toString();
    }
}
