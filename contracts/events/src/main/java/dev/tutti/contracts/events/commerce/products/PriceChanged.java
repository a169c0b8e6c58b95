package dev.tutti.contracts.events.commerce.products;

import dev.tutti.contracts.events.Event;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.events.Topic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The prices of one variant are others from now on.
 *
 * @param version grows with every change
 * @param prices all of them, past ones too
 */
@Topic("commerce.products")
public record PriceChanged(
        UUID eventId, Instant occurredAt, UUID productId, long version, String sku, List<PricePeriod> prices)
        implements Event {

    public PriceChanged {
        occurredAt = Milliseconds.of(occurredAt);
        prices = List.copyOf(prices);
    }

    @Override
    public String key() {
        return productId.toString();
    }
}
