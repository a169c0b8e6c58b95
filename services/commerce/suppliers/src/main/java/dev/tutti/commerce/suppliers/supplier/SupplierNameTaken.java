package dev.tutti.commerce.suppliers.supplier;

import dev.tutti.platform.runtime.Refusal;

/** Files name suppliers by their names, so each has its own. */
final class SupplierNameTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    SupplierNameTaken() {
        super(Kind.CONFLICT, "supplier-name-taken", "Another supplier has this name.", "name", null);
    }
}
