package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money of an order was paid back.
 *
 * @param reason cancellation, return, reconciliation
 */
@Topic("commerce.orders")
public record OrderRefunded(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        @Nullable UUID customerId,
        UUID refundId,
        Money amount,
        String reason)
        implements Event {

    public OrderRefunded {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
