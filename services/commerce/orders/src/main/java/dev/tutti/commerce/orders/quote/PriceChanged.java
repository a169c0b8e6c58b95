package dev.tutti.commerce.orders.quote;

import dev.tutti.contracts.money.Money;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Map;

/** Something costs other than the shopper was shown. */
public final class PriceChanged extends Refusal {

    private static final String SLUG = "price-changed";

    private final transient Map<String, Object> members;

    PriceChanged(List<Line> lines) {
        super(Kind.CONFLICT, SLUG, "Prices have changed: look at them and decide again.");
        this.members = Map.of("lines", List.copyOf(lines));
    }

    PriceChanged(Money expected, Money actual) {
        super(Kind.CONFLICT, SLUG, "The total is now %s: look at it and decide again.".formatted(actual));
        this.members = Map.of("lines", List.of(), "expectedTotal", expected, "actualTotal", actual);
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }

    record Line(String sku, Money expected, Money actual) {}
}
