package dev.tutti.commerce.orders.tax;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tax rates there are; orders keep what they were taxed with. */
@Service
public class TaxRates {

    private final TaxRateStore store;

    TaxRates(TaxRateStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    List<TaxRate> list() {
        return store.list();
    }

    /** From now on there are exactly these. */
    @Transactional
    List<TaxRate> replace(List<TaxRate> rates) {
        store.deleteAll();
        store.insert(rates);
        return store.list();
    }
}
