package dev.tutti.commerce.products.product;

import dev.tutti.platform.runtime.Refusal;

/** A SKU of the product is another product's. */
final class SkuTaken extends Refusal {

    private static final long serialVersionUID = 1L;

    SkuTaken(Throwable cause) {
        super(Kind.CONFLICT, "sku-taken", "Another product has one of these SKUs.", "variants", null);
        initCause(cause);
    }
}
