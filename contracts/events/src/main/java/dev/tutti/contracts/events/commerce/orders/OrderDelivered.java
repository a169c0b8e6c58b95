package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of an order arrived.
 */
@Topic("commerce.orders")
public record OrderDelivered(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        @Nullable UUID customerId) implements Event {

    public OrderDelivered {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
