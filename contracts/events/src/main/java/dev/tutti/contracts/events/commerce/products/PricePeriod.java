package dev.tutti.contracts.events.commerce.products;

import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price and when it holds.
 *
 * @param validFrom null from the beginning
 * @param validUntil exclusive; null for ever
 */
public record PricePeriod(
        Money price, @Nullable Instant validFrom, @Nullable Instant validUntil) {

    public PricePeriod {
        validFrom = validFrom == null ? null : Milliseconds.of(validFrom);
        validUntil = validUntil == null ? null : Milliseconds.of(validUntil);
    }
}
