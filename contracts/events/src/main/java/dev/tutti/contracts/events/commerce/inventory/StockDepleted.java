package dev.tutti.contracts.events.commerce.inventory;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * The last unit of a SKU that was for sale is gone.
 */
@Topic("commerce.inventory")
public record StockDepleted(UUID eventId, Instant occurredAt, String sku) implements Event {

    public StockDepleted {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return sku;
    }
}
