package dev.tutti.commerce.suppliers.supplier;

import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.EntityTags;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with suppliers. What a viewer may not see is not there for them. */
@Component
public class Suppliers {

    private static final Logger log = LoggerFactory.getLogger(Suppliers.class);

    private final SupplierStore store;
    private final Ids ids;
    private final Clock clock;

    Suppliers(SupplierStore store, Ids ids, Clock clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Supplier add(SupplierDetails details) {
        // PostgreSQL keeps microseconds: what is answered now is what is read later.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var supplier = new Supplier(ids.next(), details, 1, now, null);
        if (!store.insert(supplier)) {
            throw new SupplierNameTaken();
        }
        log.info("supplier added supplierId={}", supplier.id());
        return supplier;
    }

    /** Returns the supplier, an archived one too, or refuses with not-found where the viewer may not know of it. */
    @Transactional(readOnly = true)
    public Supplier get(UUID id, Viewer viewer) {
        return store.find(id)
                .filter(supplier -> supplier.isVisibleTo(viewer))
                .orElseThrow(() -> Refusal.notFound("supplier"));
    }

    /** Returns the supplier, whoever asks. */
    @Transactional(readOnly = true)
    public Supplier get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("supplier"));
    }

    /** Returns the supplier as one to order from: archived ones are refused. */
    @Transactional(readOnly = true)
    public Supplier getDelivering(UUID id) {
        var supplier = store.find(id)
                .orElseThrow(() -> Refusal.invalid("supplierId", "There is no supplier of that supplierId."));
        requireDelivering(supplier);
        return supplier;
    }

    /** Those who deliver, newest first; for who does not run the shop, those that are theirs. */
    @Transactional(readOnly = true)
    public List<Supplier> list(String text, Viewer viewer, @Nullable UUID before, int limit) {
        return store.list(text, viewer.isMerchant() ? null : viewer.userId(), before, limit);
    }

    /** Those who deliver, by these names in any case; unknown names are left out. */
    @Transactional(readOnly = true)
    public List<Supplier> findByNames(Collection<String> names) {
        return store.findByNames(names);
    }

    /** Changes what is said about a supplier, where it still has the version that was edited. */
    @Transactional
    public Supplier edit(UUID id, long version, UnaryOperator<SupplierDetails> edit) {
        var supplier = store.lock(id).orElseThrow(() -> Refusal.notFound("supplier"));
        if (supplier.version() != version) {
            throw EntityTags.stale();
        }
        requireDelivering(supplier);
        var edited = supplier.edit(edit.apply(supplier.details()));
        if (store.isNameOfAnother(edited.details().name(), id)) {
            throw new SupplierNameTaken();
        }
        store.update(edited);
        return edited;
    }

    /** Nothing is ordered any more; what was ordered stays, and so does who delivered it. */
    @Transactional
    public void archive(UUID id) {
        var supplier = store.lock(id).orElseThrow(() -> Refusal.notFound("supplier"));
        if (!supplier.isArchived()) {
            store.update(supplier.archive(clock.instant()));
            log.info("supplier archived supplierId={}", id);
        }
    }

    private static void requireDelivering(Supplier supplier) {
        if (supplier.isArchived()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "supplier-archived", "Nothing is ordered from this supplier any more.");
        }
    }
}
