package dev.tutti.contracts.events.commerce.orders;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone put a first thing into a cart.
 *
 * @param customerId null for a guest
 */
@Topic("commerce.orders")
public record CartOpened(
        UUID eventId,
        Instant occurredAt,
        UUID cartId,
        @Nullable UUID customerId) implements Event {

    public CartOpened {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return cartId.toString();
    }
}
