package dev.tutti.commerce.orders.cart;

import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.platform.runtime.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gathers before they order.
 *
 * @param customerId null for a guest's
 * @param tokenHash of what opens a guest's cart
 * @param state open; ordering, while a pending order has it; ordered; merged into another
 */
public record Cart(
        UUID id,
        @Nullable UUID customerId,
        @Nullable String tokenHash,
        @Nullable String currency,
        @Nullable String discountCode,
        String state,
        @Nullable Instant reservedUntil,
        long version,
        List<Line> lines) {

    static final String OPEN = "open";

    public Cart {
        lines = List.copyOf(lines);
    }

    /** Units of one SKU, which stands in a cart once. */
    public record Line(UUID lineId, String sku, int quantity) {}

    boolean isHeldBy(Holder holder) {
        return customerId == null
                ? holder.token() != null && CartToken.hash(holder.token()).equals(tokenHash)
                : customerId.equals(holder.userId());
    }

    boolean isOpen() {
        return state.equals(OPEN);
    }

    Optional<Line> findLine(String sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }

    /** The same cart with that many units of the SKU; none takes it out. */
    Cart with(Line changed) {
        var next = new ArrayList<Line>();
        for (var line : lines) {
            next.add(line.sku().equals(changed.sku()) ? changed : line);
        }
        if (!next.contains(changed)) {
            next.add(changed);
        }
        next.removeIf(line -> line.quantity() == 0);
        if (next.size() > Basket.LINES_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "quantity-out-of-range",
                    "A cart has at most %d lines.".formatted(Basket.LINES_MAX),
                    "lines",
                    (long) Basket.LINES_MAX);
        }
        return with(next);
    }

    Cart with(List<Line> next) {
        return new Cart(id, customerId, tokenHash, currency, discountCode, state, reservedUntil, version, next);
    }

    Cart reservedUntil(@Nullable Instant until) {
        return new Cart(id, customerId, tokenHash, currency, discountCode, state, until, version, lines);
    }

    Cart discountedBy(@Nullable String code) {
        return new Cart(id, customerId, tokenHash, currency, code, state, reservedUntil, version, lines);
    }

    boolean hasSameLinesAs(Cart other) {
        return Objects.equals(lines, other.lines);
    }

    /** The cart as something to be priced. */
    public List<Basket.Wanted> wanted() {
        return lines.stream()
                .map(line -> new Basket.Wanted(line.sku(), line.quantity(), null))
                .toList();
    }
}
