package dev.tutti.commerce.inventory.level;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.ledger.StockMode;
import dev.tutti.commerce.inventory.location.Locations;
import dev.tutti.platform.web.EntityTags;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much there is of each SKU, and how each is kept. */
@Component
class Levels {

    private static final Logger log = LoggerFactory.getLogger(Levels.class);

    private final LevelStore store;
    private final Ledger ledger;
    private final Clock clock;

    Levels(LevelStore store, Ledger ledger, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Of a SKU that nobody said anything about there is nothing. */
    @Transactional(readOnly = true)
    Level get(String sku) {
        return store.findAll(List.of(sku)).stream().findFirst().orElseGet(() -> Level.unknown(sku));
    }

    /** The levels of those SKUs that are known. */
    @Transactional(readOnly = true)
    List<Level> findAll(Collection<String> skus) {
        return store.findAll(skus);
    }

    /** One for each of these SKUs, in their order. */
    @Transactional(readOnly = true)
    List<Level> getAll(List<String> skus) {
        var known = store.findAll(skus).stream().collect(toMap(Level::sku, identity()));
        return skus.stream()
                .distinct()
                .map(sku -> known.getOrDefault(sku, Level.unknown(sku)))
                .toList();
    }

    /**
     * By SKU.
     *
     * @param text a part of the SKU, in any case; empty for all
     * @param onlyLow those at their threshold or below
     */
    @Transactional(readOnly = true)
    List<Level> list(String text, boolean onlyLow, @Nullable String after, int limit) {
        return store.findAll(store.list(text, onlyLow, after, limit));
    }

    /** Says how the SKU is kept from now on, where its settings still have that version; 0 where there are none. */
    @Transactional
    Level keep(String sku, StockMode mode, @Nullable Long lowThreshold, long version) {
        var saved = version == 0
                ? store.insertSettings(sku, mode, lowThreshold, clock.instant())
                : store.updateSettings(sku, mode, lowThreshold, version);
        if (!saved) {
            throw EntityTags.stale();
        }
        ledger.openAt(List.of(new Place(sku, Locations.DEFAULT)));
        log.info("stock settings changed sku={} mode={}", sku, mode.label());
        return store.findAll(List.of(sku)).getFirst();
    }
}
