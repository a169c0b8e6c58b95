package dev.tutti.commerce.inventory.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger, to be read and to be checked. */
@Component
class Movements {

    private final MovementStore store;

    Movements(MovementStore store) {
        this.store = store;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<LedgerEntry> list(String sku, @Nullable Long before, int limit) {
        return store.list(sku, before, limit);
    }

    /** Adds up the movements of these SKUs, or of all, and compares with the stock and with what is set aside. */
    @Transactional(readOnly = true)
    MovementStore.Audit audit(@Nullable List<String> skus, @Nullable Place after, int limit) {
        return store.audit(skus, after, limit);
    }
}
