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
 * An order ended before anything of it was shipped.
 *
 * @param reason customer, merchant, expired
 * @param total the order's
 */
@Topic("commerce.orders")
public record OrderCancelled(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        @Nullable UUID customerId,
        String reason,
        List<OrderedQuantity> lines,
        Money total)
        implements Event {

    public OrderCancelled {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
