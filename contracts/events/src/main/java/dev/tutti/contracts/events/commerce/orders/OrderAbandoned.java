package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * An order that was never placed will never be: whatever is set aside for it is free.
 */
@Topic("commerce.orders")
public record OrderAbandoned(UUID eventId, Instant occurredAt, UUID orderId) implements Event {

    public OrderAbandoned {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
