package dev.tutti.commerce.products.price;

import dev.tutti.platform.runtime.Refusal;

/** The prices of a product are of more than one currency: no two of them could be compared. */
public final class MixedCurrencies extends Refusal {

    private static final long serialVersionUID = 1L;

    public MixedCurrencies() {
        super(Kind.RULE_BROKEN, "mixed-currencies", "All prices of a product are of one currency.", "variants", null);
    }
}
