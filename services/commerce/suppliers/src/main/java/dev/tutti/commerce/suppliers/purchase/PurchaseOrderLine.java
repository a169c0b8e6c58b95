package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Units of one SKU in a purchase order.
 *
 * @param supplierSku null where the supplier's catalogue does not have it
 * @param received good units so far
 * @param damaged units so far that came and were of no use; the supplier still owes them
 */
public record PurchaseOrderLine(
        UUID id, String sku, @Nullable String supplierSku, int quantity, int received, int damaged, Money unitCost) {

    public Money total() {
        return unitCost.times(quantity);
    }

    PurchaseOrderLine receive(Arrival arrival) {
        return new PurchaseOrderLine(
                id,
                sku,
                supplierSku,
                quantity,
                received + arrival.good(),
                Math.addExact(damaged, arrival.damaged()),
                unitCost);
    }
}
