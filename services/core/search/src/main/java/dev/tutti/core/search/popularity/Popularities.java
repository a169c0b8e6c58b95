package dev.tutti.core.search.popularity;

import dev.tutti.contracts.events.commerce.orders.OrderLine;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often things were played or bought. An index hears of it when the count has grown by a half since it last heard,
 * or is small: its weight grows with the logarithm, and most plays change no order.
 */
@Service
class Popularities {

    private final PopularityStore store;

    Popularities(PopularityStore store) {
        this.store = store;
    }

    @Transactional
    void played(UUID trackId, UUID releaseId) {
        store.add("tracks", trackId, 1);
        store.add("releases", releaseId, 1);
        store.findArtist(releaseId).ifPresent(artistId -> store.add("artists", artistId, 1));
    }

    /** In the order of ids, so that two orders wait for each other and never in a circle. */
    @Transactional
    void sold(List<OrderLine> lines) {
        var units = new TreeMap<UUID, Long>();
        lines.forEach(line -> units.merge(line.productId(), (long) line.quantity(), Long::sum));
        units.forEach((productId, sold) -> store.add("products", productId, sold));
    }

    @Transactional
    void forgetAll() {
        store.deleteAll();
    }
}
