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
 * An order was accepted: its units are set aside and it will be kept.
 *
 * @param number what people call it, unique in the installation
 * @param customerId null for a guest
 * @param cartId null for an order of a system
 * @param country ISO 3166-1 alpha-2, upper case
 * @param currency ISO 4217, of every sum in it
 * @param total sum of the line totals and shipping
 */
@Topic("commerce.orders")
public record OrderPlaced(
        UUID eventId,
        Instant occurredAt,
        UUID orderId,
        String number,
        @Nullable UUID customerId,
        @Nullable UUID cartId,
        @Nullable String country,
        String currency,
        List<OrderLine> lines,
        Money discount,
        Money tax,
        Money shipping,
        Money total)
        implements Event {

    public OrderPlaced {
        occurredAt = Milliseconds.of(occurredAt);
        lines = List.copyOf(lines);
    }

    @Override
    public String key() {
        return orderId.toString();
    }
}
