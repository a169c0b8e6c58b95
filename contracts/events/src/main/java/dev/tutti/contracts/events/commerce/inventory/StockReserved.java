package dev.tutti.contracts.events.commerce.inventory;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Units were set aside for an order, whole or not at all.
 *
 * @param lines empty where nothing in the order is tracked
 */
@Topic("commerce.inventory")
public record StockReserved(UUID eventId, Instant occurredAt, UUID orderId, List<StockLine> lines) implements Event {

    public StockReserved {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
