package dev.tutti.contracts.events.commerce.products;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.UUID;

/**
 * A product can be bought from now on.
 *
 * @param version grows with every change
 */
@Topic("commerce.products")
public record ProductListed(UUID eventId, Instant occurredAt, UUID productId, long version, ListedProduct product)
        implements Event {

    public ProductListed {
        occurredAt = Milliseconds.of(occurredAt);
    }

    @Override
    public String key() {
        return productId.toString();
    }
}
