package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order waits for its carrier.
 */
@Topic("commerce.orders")
public record OrderPacked(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        @Nullable UUID customerId) implements Event {

    public OrderPacked {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
