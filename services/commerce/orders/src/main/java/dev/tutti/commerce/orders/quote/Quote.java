package dev.tutti.commerce.orders.quote;

import dev.tutti.contracts.money.Money;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a basket costs. Always: total = subtotal - discount + shipping = the lines' totals + shipping, and discount and
 * tax are the sums of the lines'.
 *
 * @param subtotal unit prices times quantities
 * @param tax within the lines' totals
 */
public record Quote(
        List<Line> lines,
        @Nullable String discountCode,
        Money subtotal,
        Money discount,
        Money tax,
        Money shipping,
        Money total) {

    public Quote {
        lines = List.copyOf(lines);
    }

    public String currency() {
        return total.currency();
    }

    /**
     * @param total what is paid for the line, discount taken off and tax within
     */
    public record Line(
            String sku,
            UUID productId,
            String title,
            @Nullable String image,
            int quantity,
            Money unitPrice,
            Money discount,
            Money tax,
            Money total) {}
}
