package dev.tutti.commerce.suppliers.catalogue;

import dev.tutti.platform.runtime.Refusal;

/** A supplier is paid in one currency. */
public final class MixedCurrencies extends Refusal {

    private static final long serialVersionUID = 1L;

    public MixedCurrencies(String field, String currency) {
        super(Kind.RULE_BROKEN, "mixed-currencies", "This supplier is paid in %s.".formatted(currency), field, null);
    }
}
