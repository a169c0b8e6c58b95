package dev.tutti.commerce.orders.offer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tutti.contracts.api.commerce.products.Offer;
import dev.tutti.contracts.api.commerce.products.Offers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What can be bought: heard from products, and asked of it where a SKU was never heard of. */
@Service
public class KnownOffers {

    private final OfferStore store;
    private final Offers products;

    KnownOffers(OfferStore store, Offers products) {
        this.store = store;
        this.products = products;
    }

    /**
     * Those of the SKUs that can be bought, by SKU, taxed as in that country. No transaction: it is one statement, and
     * for a SKU that is new here a call, whose answer is kept.
     */
    public Map<String, KnownOffer> findAll(Collection<String> skus, @Nullable String country) {
        var found = read(skus, country);
        var unknown =
                skus.stream().filter(sku -> !found.containsKey(sku)).distinct().toList();
        if (unknown.isEmpty()) {
            return found;
        }
        var asked = products.find(new Offers.Query(unknown));
        if (asked.isEmpty()) {
            return found;
        }
        store.saveAll(asked);
        var all = new HashMap<>(found);
        all.putAll(read(unknown, country));
        return Map.copyOf(all);
    }

    /** The product has exactly these SKUs from that version on. */
    @Transactional
    void replace(UUID productId, long version, List<Offer> offers) {
        store.withdrawAllBut(productId, version, offers.stream().map(Offer::sku).toList());
        store.saveAll(offers);
    }

    /** Remembered even of SKUs that were never heard of: an answer that is on its way may be older. */
    @Transactional
    void withdraw(UUID productId, long version, List<String> skus) {
        store.withdrawAllBut(productId, version, List.of());
        store.saveWithdrawn(productId, version, skus);
    }

    @Transactional
    void reprice(UUID productId, long version, String sku, List<Offer.Price> prices) {
        store.updatePrices(productId, version, sku, prices);
    }

    @Transactional
    void forgetAll() {
        store.deleteAll();
    }

    private Map<String, KnownOffer> read(Collection<String> skus, @Nullable String country) {
        return store.findOffered(skus, country).stream().collect(toMap(KnownOffer::sku, identity()));
    }
}
