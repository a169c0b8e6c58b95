package dev.tutti.contracts.events.commerce.inventory;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Units that were set aside for an order are for sale again.
 *
 * @param reason abandoned, cancelled
 */
@Topic("commerce.inventory")
public record StockReleased(UUID eventId, Instant occurredAt, UUID orderId, List<StockLine> lines, String reason)
        implements Event {

    public StockReleased {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
