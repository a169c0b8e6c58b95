package dev.tutti.contracts.events.commerce.suppliers;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Goods of a purchase order arrived and were counted.
 */
@Topic("commerce.suppliers")
public record GoodsReceived(
        UUID eventId,
        Instant occurredAt,
        UUID purchaseOrderId,
        UUID receiptId,
        String location,
        List<ReceivedLine> lines)
        implements Event {

    public GoodsReceived {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return purchaseOrderId.toString();
    }
}
