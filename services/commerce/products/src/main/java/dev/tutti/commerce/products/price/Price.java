package dev.tutti.commerce.products.price;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A price and when it holds.
 *
 * @param validFrom null from the beginning
 * @param validUntil exclusive; null for ever
 */
public record Price(
        @JsonProperty("price") Money money,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {

    /** A billion of most currencies: an order of the most lines and units still fits into a long. */
    public static final long AMOUNT_MAX = 100_000_000_000L;

    public Price {
        validFrom = validFrom == null ? null : Milliseconds.of(validFrom);
        validUntil = validUntil == null ? null : Milliseconds.of(validUntil);
        if (money.amount() < 0 || money.amount() > AMOUNT_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "invalid-price",
                    "A price is 0 to %d minor units.".formatted(AMOUNT_MAX),
                    "price",
                    AMOUNT_MAX);
        }
        if (validFrom != null && validUntil != null && !validFrom.isBefore(validUntil)) {
            throw refusal("A price ends after it begins.");
        }
    }

    /** A price that always holds. */
    public static Price always(Money money) {
        return new Price(money, null, null);
    }

    boolean hasBegun(Instant now) {
        return validFrom == null || !validFrom.isAfter(now);
    }

    boolean hasEnded(Instant now) {
        return validUntil != null && !validUntil.isAfter(now);
    }

    static Refusal refusal(String message) {
        return new Refusal(Refusal.Kind.RULE_BROKEN, "invalid-price", message, "prices", null);
    }
}
