package dev.tutti.contracts.events.commerce.suppliers;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * Nothing more is expected of a purchase order.
 *
 * @param reason received, closed-short, cancelled
 */
@Topic("commerce.suppliers")
public record PurchaseOrderClosed(UUID eventId, Instant occurredAt, UUID purchaseOrderId, String reason)
        implements Event {

    public PurchaseOrderClosed {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return purchaseOrderId.toString();
    }
}
