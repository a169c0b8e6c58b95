package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of an order, or the whole, is on its way.
 *
 * @param complete whether nothing is left to be shipped
 */
@Topic("commerce.orders")
public record OrderShipped(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        @Nullable UUID customerId,
        UUID shipmentId,
        @Nullable String carrier,
        @Nullable String trackingCode,
        List<OrderedQuantity> lines,
        boolean complete)
        implements Event {

    public OrderShipped {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
