package dev.tutti.contracts.events.commerce.inventory;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * A SKU fell to its threshold or below.
 */
@Topic("commerce.inventory")
public record StockLow(UUID eventId, Instant occurredAt, String sku, long available, long threshold) implements Event {

    public StockLow {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return sku;
    }
}
