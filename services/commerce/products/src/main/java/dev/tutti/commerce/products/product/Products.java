package dev.tutti.commerce.products.product;

import dev.tutti.commerce.products.code.Sku;
import dev.tutti.commerce.products.price.PriceList;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.jobs.Jobs;
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
 * What can be done with products. A change locks the product's row first; its history and its events are written in the
 * same transaction. What is no longer or not yet for sale is there for merchants alone.
 */
@Component
public class Products {

    private static final Logger log = LoggerFactory.getLogger(Products.class);

    private final ProductStore store;
    private final HistoryStore history;
    private final ProductEditor editor;
    private final ProductEvents facts;
    private final Events events;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    Products(
            ProductStore store,
            HistoryStore history,
            ProductEditor editor,
            ProductEvents facts,
            Events events,
            Jobs jobs,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.history = history;
        this.editor = editor;
        this.facts = facts;
        this.events = events;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Product create(ProductChange said, ProductState state, UUID by) {
        var product = Product.first(ids.next(), editor.create(said), state, clock.instant());
        try {
            store.insert(product, product.updatedAt());
        } catch (DuplicateKeyException e) {
            throw new SkuTaken(e);
        }
        history.insert(product, List.of(), by);
        scheduleTurn(product);
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

    /** The products in any state that have one of these SKUs. */
    @Transactional(readOnly = true)
    public List<Product> findAll(Collection<Sku> skus) {
        return store.listBySkus(skus);
    }

    /** The active products that have one of these SKUs. */
    @Transactional(readOnly = true)
    public List<Product> findActive(Collection<Sku> skus) {
        return store.listBySkus(skus).stream().filter(Product::isActive).toList();
    }

    /** What was changed, newest first. */
    @Transactional(readOnly = true)
    List<ProductVersion> listHistory(UUID id, long before, int limit) {
        get(id, Viewer.MERCHANT);
        return history.list(id, before, limit);
    }

    /** Changes what is said, where the product still has the version that was edited. */
    @Transactional
    public Product edit(UUID id, long version, ProductChange said, UUID by) {
        return change(
                current(id, version), before -> before.edit(editor.edit(before.contents(), said), clock.instant()), by);
    }

    /** As {@link #edit(UUID, long, ProductChange, UUID)}, whatever the version: a file knows none. */
    @Transactional
    public Product edit(UUID id, ProductChange said, UUID by) {
        return change(lock(id), before -> before.edit(editor.edit(before.contents(), said), clock.instant()), by);
    }

    /** Sets all prices of a variant. */
    @Transactional
    public Product reprice(UUID id, Sku sku, long version, PriceList prices, UUID by) {
        return change(current(id, version), before -> before.reprice(sku, prices, clock.instant()), by);
    }

    /** Takes a variant away; its SKU is free again. */
    @Transactional
    public Product remove(UUID id, Sku sku, long version, UUID by) {
        return change(current(id, version), before -> before.remove(sku, clock.instant()), by);
    }

    /** Lets everybody see and buy the product; one that is active already stays as it is. */
    @Transactional
    public Product publish(UUID id, UUID by) {
        var before = lock(id);
        if (before.isActive()) {
            return before;
        }
        var published = saved(before, before.with(ProductState.ACTIVE, clock.instant()), by);
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
        var withdrawn = saved(before, before.with(ProductState.WITHDRAWN, clock.instant()), by);
        if (before.isActive()) {
            events.publish(facts.withdrawn(withdrawn));
        }
        log.info("product withdrawn productId={}", id);
    }

    /** Puts what the product costs by now into lists, tags and facts, where a price has begun or ended since. */
    @Transactional
    public void turnPrices(UUID id) {
        var before = lock(id);
        var now = clock.instant();
        var turned = before.findTurned(before.updatedAt(), now);
        if (turned.isEmpty()) {
            scheduleTurn(before);
            return;
        }
        var after = saved(before, before.again(now), null);
        if (after.isActive()) {
            turned.forEach(variant -> events.publish(facts.priced(after, variant)));
        }
    }

    /**
     * Tells of the category's products anew, of so many that lie after that one.
     *
     * @return the last one told of; null where none was left
     */
    @Transactional
    @Nullable
    UUID retell(Collection<UUID> categoryIds, @Nullable UUID after, int limit) {
        var page = store.listByCategories(categoryIds, after, limit);
        page.forEach(this::retell);
        return page.isEmpty() ? null : page.getLast();
    }

    private void retell(UUID id) {
        var before = lock(id);
        var after = saved(before, before.again(clock.instant()), null);
        if (after.isActive()) {
            events.publish(facts.changed(after));
        }
    }

    private Product change(Product before, UnaryOperator<Product> change, UUID by) {
        var after = change.apply(before);
        if (after.contents().equals(before.contents())) {
            return before;
        }
        saved(before, after, by);
        if (after.isActive()) {
            announce(before, after);
        }
        return after;
    }

    private Product saved(Product before, Product after, @Nullable UUID by) {
        try {
            store.update(after, before, after.updatedAt());
        } catch (DuplicateKeyException e) {
            throw new SkuTaken(e);
        }
        history.insert(after, FieldChange.between(before, after), by);
        scheduleTurn(after);
        return after;
    }

    private void announce(Product before, Product after) {
        if (!after.isSameButForPrices(before)) {
            events.publish(facts.changed(after));
        }
        after.findRepriced(before).forEach(variant -> events.publish(facts.priced(after, variant)));
    }

    /** One job at a time is enough: each turn looks for the next. */
    private void scheduleTurn(Product product) {
        product.findTurn(product.updatedAt())
                .ifPresent(turn -> jobs.enqueueAt(
                        PriceTurnJob.KIND, product.id() + "/" + turn, new PriceTurnJob.PriceTurn(product.id()), turn));
    }

    private Product current(UUID id, long version) {
        var product = lock(id);
        if (product.version() != version) {
            throw EntityTags.stale();
        }
        return product;
    }

    private Product lock(UUID id) {
        return store.lock(id).orElseThrow(() -> Refusal.notFound("product"));
    }
}
