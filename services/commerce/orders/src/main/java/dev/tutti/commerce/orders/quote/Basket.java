package dev.tutti.commerce.orders.quote;

import dev.tutti.contracts.api.commerce.inventory.Reservations;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to buy.
 *
 * @param currency the one that is expected; null for whatever the prices are in
 * @param country where it goes, ISO 3166-1 alpha-2; null for the shop's own
 * @param expectedTotal what the shopper was shown; null where nothing was
 */
public record Basket(
        List<Wanted> lines,
        @Nullable String currency,
        @Nullable String country,
        @Nullable String discountCode,
        @Nullable Money expectedTotal) {

    public static final int LINES_MAX = Reservations.LINES_MAX;
    public static final int QUANTITY_MAX = 10_000;

    public Basket {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > LINES_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "quantity-out-of-range",
                    "An order has 1 to %d lines.".formatted(LINES_MAX),
                    "lines",
                    (long) LINES_MAX);
        }
        for (int line = 0; line < lines.size(); line++) {
            checkQuantity(lines.get(line).quantity(), "lines[%d].quantity".formatted(line));
        }
    }

    /** Refuses what nobody can mean. */
    public static void checkQuantity(int quantity, String field) {
        if (quantity < 1 || quantity > QUANTITY_MAX) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "quantity-out-of-range",
                    "A line has 1 to %d units.".formatted(QUANTITY_MAX),
                    field,
                    (long) QUANTITY_MAX);
        }
    }

    /**
     * Units of one SKU.
     *
     * @param unitPrice what the shopper was shown; null where nothing was
     */
    public record Wanted(String sku, int quantity, @Nullable Money unitPrice) {}
}
