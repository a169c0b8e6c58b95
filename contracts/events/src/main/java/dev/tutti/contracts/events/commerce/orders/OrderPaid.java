package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole total of an order was paid.
 *
 * @param provider manual, test, stripe
 * @param reference the payment's name at its provider
 */
@Topic("commerce.orders")
public record OrderPaid(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        @Nullable UUID customerId,
        Money amount,
        String provider,
        String reference)
        implements Event {

    public OrderPaid {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
