package dev.tutti.commerce.suppliers.purchase;

import java.util.List;

/** An order with everything that happened to it. */
public record PurchaseOrderDetails(PurchaseOrder order, List<Step> steps, List<Receipt> receipts) {

    public PurchaseOrderDetails {
        steps = List.copyOf(steps);
        receipts = List.copyOf(receipts);
    }
}
