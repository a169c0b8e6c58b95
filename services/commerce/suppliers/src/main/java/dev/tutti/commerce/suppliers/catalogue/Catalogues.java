package dev.tutti.commerce.suppliers.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tutti.commerce.suppliers.supplier.Supplier;
import dev.tutti.commerce.suppliers.supplier.Suppliers;
import dev.tutti.commerce.suppliers.supplier.Viewer;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports.Batch;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports.Item;
import dev.tutti.contracts.api.commerce.suppliers.CatalogueImports.Outcome;
import dev.tutti.platform.runtime.Refusal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What can be done with suppliers' catalogues. */
@Component
public class Catalogues {

    private static final Logger log = LoggerFactory.getLogger(Catalogues.class);

    private final CatalogueStore store;
    private final Suppliers suppliers;

    Catalogues(CatalogueStore store, Suppliers suppliers) {
        this.store = store;
        this.suppliers = suppliers;
    }

    /** Writes the item in place of the one with its supplier SKU, if there is one. */
    @Transactional
    public CatalogueItem put(CatalogueItem item) {
        requireCurrency(suppliers.getDelivering(item.supplierId()), item);
        store.save(item);
        return item;
    }

    /** Adds the item, or refuses where there is one with its supplier SKU. */
    @Transactional
    public CatalogueItem add(CatalogueItem item) {
        requireCurrency(suppliers.getDelivering(item.supplierId()), item);
        if (store.find(item.supplierId(), item.supplierSku()).isPresent()
                || !store.save(item).orElse(false)) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "supplier-sku-taken",
                    "This catalogue has that supplier SKU already.",
                    "supplierSku",
                    null);
        }
        return item;
    }

    @Transactional
    public void remove(UUID supplierId, String supplierSku) {
        store.delete(supplierId, supplierSku);
    }

    /** In the order of supplier SKUs, after that one; refuses where the supplier is not the viewer's to know of. */
    @Transactional(readOnly = true)
    public List<CatalogueItem> list(UUID supplierId, Viewer viewer, @Nullable String after, int limit) {
        suppliers.get(supplierId, viewer);
        return store.list(supplierId, after, limit);
    }

    /** What the supplier offers of these SKUs, by SKU; of several the cheapest, among equals the smallest pack. */
    @Transactional(readOnly = true)
    public Map<String, CatalogueItem> findBest(UUID supplierId, Collection<String> skus) {
        return store.findBySkus(supplierId, skus).stream()
                .collect(toMap(CatalogueItem::sku, identity(), (best, other) -> best));
    }

    /**
     * Applies a batch of a file, each item by itself. Rows are written in one order, so that batches that overlap wait
     * for each other instead of blocking each other. A dry run does the same and takes it back.
     */
    @Transactional
    public List<Outcome> importBatch(Batch batch) {
        var known = suppliers
                .findByNames(
                        batch.items().stream().map(Item::supplier).distinct().toList())
                .stream()
                .collect(toMap(supplier -> keyOf(supplier.details().name()), identity()));
        var outcomes = new TreeMap<Integer, Outcome>();
        IntStream.range(0, batch.items().size())
                .boxed()
                .sorted(Comparator.comparing((Integer index) ->
                                keyOf(batch.items().get(index).supplier()))
                        .thenComparing(index -> batch.items().get(index).supplierSku()))
                .forEach(index -> outcomes.put(index, importItem(batch.items().get(index), known)));
        if (batch.dryRun()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        log.info("catalogue batch items={} dryRun={}", batch.items().size(), batch.dryRun());
        return List.copyOf(outcomes.values());
    }

    private Outcome importItem(Item item, Map<String, Supplier> known) {
        try {
            var supplier = known.get(keyOf(item.supplier()));
            if (supplier == null) {
                throw new Refusal(
                        Refusal.Kind.RULE_BROKEN,
                        "supplier-not-found",
                        "There is no supplier called %s.".formatted(item.supplier()));
            }
            var row = merged(item, supplier);
            requireCurrency(supplier, row);
            return store.save(row)
                    .map(isNew -> new Outcome(isNew ? "created" : "changed", null, null))
                    .orElse(new Outcome("unchanged", null, null));
        } catch (Refusal refusal) {
            return new Outcome("refused", refusal.slug(), refusal.detail());
        }
    }

    /** What the file leaves out stays as it is. */
    private CatalogueItem merged(Item item, Supplier supplier) {
        var before = store.find(supplier.id(), item.supplierSku().strip()).orElse(null);
        return CatalogueRules.checked(new CatalogueItem(
                supplier.id(),
                item.supplierSku().strip(),
                item.sku().strip(),
                item.cost(),
                item.packSize() != null ? item.packSize() : before == null ? 1 : before.packSize(),
                item.leadTimeDays() != null ? item.leadTimeDays() : before == null ? null : before.leadTimeDays()));
    }

    private static String keyOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static void requireCurrency(Supplier supplier, CatalogueItem item) {
        if (!item.cost().currency().equals(supplier.details().currency())) {
            throw new MixedCurrencies("cost", supplier.details().currency());
        }
    }
}
