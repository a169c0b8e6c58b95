package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.platform.runtime.Refusal;
import java.util.Map;

/** What was asked for does not follow on the order's state. */
final class StateForbids extends Refusal {

    private static final long serialVersionUID = 1L;

    private final String state;

    StateForbids(PurchaseOrderState state, String message) {
        super(Kind.CONFLICT, "purchase-order-state", message);
        this.state = state.label();
    }

    @Override
    public Map<String, Object> members() {
        return Map.of("state", state);
    }
}
