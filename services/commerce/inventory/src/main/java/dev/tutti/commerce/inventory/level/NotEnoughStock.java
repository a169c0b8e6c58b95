package dev.tutti.commerce.inventory.level;

import dev.tutti.platform.runtime.Refusal;
import java.util.Map;

/** Units that are set aside cannot be taken away. */
final class NotEnoughStock extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private final long available;

    NotEnoughStock(String sku, long available) {
        super(
                Kind.CONFLICT,
                "not-enough-stock",
                "Only %d of %s can be taken away here: the others are not there or set aside."
                        .formatted(available, sku));
        this.sku = sku;
        this.available = available;
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("sku", sku, "available", available);
    }
}
