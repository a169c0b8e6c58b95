package dev.tutti.contracts.events.commerce.products;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * A product that can be bought is described differently from now on.
 *
 * @param version grows with every change
 */
@Topic("commerce.products")
public record ProductChanged(UUID eventId, Instant occurredAt, UUID productId, long version, ListedProduct product)
        implements Event {

    public ProductChanged {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return productId.toString();
    }
}
