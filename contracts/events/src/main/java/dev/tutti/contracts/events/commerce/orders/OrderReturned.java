package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of a shipped order came back.
 */
@Topic("commerce.orders")
public record OrderReturned(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        @Nullable UUID customerId,
        UUID returnId,
        List<ReturnedQuantity> lines,
        Money refund)
        implements Event {

    public OrderReturned {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
