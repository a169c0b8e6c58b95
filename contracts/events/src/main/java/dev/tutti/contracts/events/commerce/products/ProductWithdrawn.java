package dev.tutti.contracts.events.commerce.products;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A product can no longer be bought; it is known for the sake of old orders.
 *
 * @param version grows with every change
 */
@Topic("commerce.products")
public record ProductWithdrawn(UUID eventId, Instant occurredAt, UUID productId, long version, List<String> skus)
        implements Event {

    public ProductWithdrawn {
        occurredAt = Milliseconds.of(occurredAt);
        skus = List.copyOf(skus);
    }

    @Override
    public String key() {
        return productId.toString();
    }
}
