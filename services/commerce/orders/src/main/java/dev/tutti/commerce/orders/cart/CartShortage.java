package dev.tutti.commerce.orders.cart;

import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Map;

/** A cart asks for more than there is, of something that is set aside as soon as it is in a cart. */
final class CartShortage extends Refusal {

    private final transient Map<String, Object> members;

    CartShortage(List<Shortage> shortages) {
        super(Kind.CONFLICT, "out-of-stock", "There is not enough of it left for this cart.");
        var first = shortages.getFirst();
        this.members = Map.of("shortages", shortages, "sku", first.sku(), "available", first.available());
    }

    @Override
    public Map<String, Object> members() {
        return members;
    }
}
