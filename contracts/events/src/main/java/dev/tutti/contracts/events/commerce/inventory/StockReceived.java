package dev.tutti.contracts.events.commerce.inventory;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of a SKU came in.
 *
 * @param onHand at all locations, after it
 * @param available at all locations, after it
 * @param reason receipt, return, adjustment, import
 * @param reference the receipt, return or import
 */
@Topic("commerce.inventory")
public record StockReceived(
        UUID eventId,
        Instant occurredAt,
        String sku,
        String location,
        int quantity,
        long onHand,
        long available,
        String reason,
        @Nullable UUID reference)
        implements Event {

    public StockReceived {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return sku;
    }
}
