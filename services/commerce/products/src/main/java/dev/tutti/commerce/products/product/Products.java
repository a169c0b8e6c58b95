package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.code.Sku;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.EntityTags;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with products. A change locks the product's row first; its events go into the outbox of the same
 * transaction. What is no longer or not yet for sale is there for merchants alone.
 */
@Component
public class Products {

    private static final Logger log = LoggerFactory.getLogger(Products.class);

    private final ProductStore store;
    private final ProductListStore lists;
    private final ProductEditor editor;
    private final ProductEvents facts;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Products(
            ProductStore store,
            ProductListStore lists,
            ProductEditor editor,
            ProductEvents facts,
            Events events,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.lists = lists;
        this.editor = editor;
        this.facts = facts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Product create(ProductChange said, ProductState state, UUID by) {
        var now = clock.instant();
        var product = Product.first(ids.next(), editor.create(said), state, now);
        try {
            store.insert(product, now);
        } catch (DuplicateKeyException e) {
            throw new SkuTaken(e);
        }
        if (product.isActive()) {
            events.publish(facts.listed(product));
        }
        log.info("product created productId={} state={}", product.id(), state.label());
        return product;
    }

    /** Returns the product, or refuses with not-found where the viewer may not know of it. */
    @Transactional(readOnly = true)
    public Product get(UUID id, Viewer viewer) {
        return store.find(id)
                .filter(product -> product.isActive() || viewer.isMerchant())
                .orElseThrow(() -> Refusal.notFound("product"));
    }

    @Transactional(readOnly = true)
    public Product get(Sku sku, Viewer viewer) {
        return store.findId(sku).map(id -> get(id, viewer)).orElseThrow(() -> Refusal.notFound("product"));
    }

    /** The active products that have one of these SKUs. */
    @Transactional(readOnly = true)
    public List<Product> findActive(Collection<Sku> skus) {
        return store.listBySkus(skus).stream().filter(Product::isActive).toList();
    }

    @Transactional(readOnly = true)
    public List<ProductSummary> list(ProductCriteria criteria, ProductSort sort, @Nullable SortKey after, int limit) {
        return lists.list(criteria, sort, after, limit);
    }

    /** Changes what is said, where the product still has the version that was edited. */
    @Transactional
    public Product edit(UUID id, long version, ProductChange said, UUID by) {
        var now = clock.instant();
        return change(id, version, before -> before.edit(editor.edit(before.contents(), said), now));
    }

    /** Lets everybody see and buy the product; one that is active already stays as it is. */
    @Transactional
    public Product publish(UUID id, UUID by) {
        var before = lock(id);
        if (before.isActive()) {
            return before;
        }
        var now = clock.instant();
        var published = before.with(ProductState.ACTIVE, now);
        store.update(published, before, now);
        events.publish(facts.listed(published));
        log.info("product published productId={}", id);
        return published;
    }

    /** Takes the product from the shop and keeps it; one that was withdrawn before stays as it is. */
    @Transactional
    public void withdraw(UUID id, UUID by) {
        var before = lock(id);
        if (before.state() == ProductState.WITHDRAWN) {
            return;
        }
        var now = clock.instant();
        var withdrawn = before.with(ProductState.WITHDRAWN, now);
        store.update(withdrawn, before, now);
        if (before.isActive()) {
            events.publish(facts.withdrawn(withdrawn));
        }
        log.info("product withdrawn productId={}", id);
    }

    private Product change(UUID id, long version, UnaryOperator<Product> change) {
        var before = lock(id);
        if (before.version() != version) {
            throw EntityTags.stale();
        }
        var after = change.apply(before);
        if (after.contents().equals(before.contents())) {
            return before;
        }
        try {
            store.update(after, before, after.updatedAt());
        } catch (DuplicateKeyException e) {
            throw new SkuTaken(e);
        }
        announce(before, after);
        return after;
    }

    private void announce(Product before, Product after) {
        if (!after.isActive()) {
            return;
        }
        var repriced = after.findRepriced(before);
        if (!after.isSameButForPrices(before)) {
            events.publish(facts.changed(after));
        }
        repriced.forEach(variant -> events.publish(facts.priced(after, variant)));
    }

    private Product lock(UUID id) {
        return store.lock(id).orElseThrow(() -> Refusal.notFound("product"));
    }
}
