package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.platform.runtime.Refusal;
import java.util.Map;

/** More came than was ordered and is tolerated. */
final class OverDelivery extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String sku;
    private final int acceptable;

    OverDelivery(PurchaseOrderLine line, int receivedMax) {
        super(
                Kind.RULE_BROKEN,
                "over-delivery",
                "Of %s %d were ordered and %d came before: at most %d more are accepted."
                        .formatted(line.sku(), line.quantity(), line.received(), receivedMax - line.received()),
                "lines",
                (long) (receivedMax - line.received()));
        this.sku = line.sku();
        this.acceptable = receivedMax - line.received();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("sku", sku, "acceptable", acceptable);
    }
}
