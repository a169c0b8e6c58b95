package dev.tutti.commerce.inventory.reservation;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.ledger.Sheet;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.CartAnswer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units set aside for carts, each for a while that begins anew whenever its cart asks. */
@Component
public class CartHolds {

    /** How many carts whose time is over are looked for at once. */
    static final int SWEEP_BATCH = 100;

    private static final Logger log = LoggerFactory.getLogger(CartHolds.class);

    private final ReservationStore store;
    private final Ledger ledger;
    private final ReservationSettings settings;
    private final Clock clock;

    CartHolds(ReservationStore store, Ledger ledger, ReservationSettings settings, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sets aside for the cart exactly these units of SKUs that reserve on cart, or leaves it with what it has. */
    @Transactional
    CartAnswer hold(UUID cartId, Demand demand) {
        var earlier = store.lockOrInsertCart(cartId, clock.instant());
        var holding = new Holding(store.listHeld(cartId));
        var sheet = ledger.open(holding.skusWith(demand));
        var wanted = wantedOf(sheet, demand);
        var shortages = holding.shortages(sheet, wanted);
        if (!shortages.isEmpty()) {
            return keep(cartId, holding, earlier, shortages);
        }
        holding.become(wanted, sheet, Occasion.cart(cartId));
        ledger.post(sheet);
        return remember(cartId, holding);
    }

    private static SortedMap<String, Long> wantedOf(Sheet sheet, Demand demand) {
        var wanted = new TreeMap<>(demand.units());
        wanted.keySet().removeIf(sku -> !sheet.mode(sku).reservesOnCart());
        return wanted;
    }

    private CartAnswer keep(UUID cartId, Holding holding, Instant until, List<Shortage> shortages) {
        if (holding.isEmpty()) {
            store.deleteCart(cartId);
        }
        return new CartAnswer(Answer.OUT_OF_STOCK, shortages, holding.isEmpty() ? null : until);
    }

    private CartAnswer remember(UUID cartId, Holding holding) {
        store.deleteHeld(cartId);
        if (holding.isEmpty()) {
            store.deleteCart(cartId);
            return new CartAnswer(CartAnswer.HELD, List.of(), null);
        }
        var expiresAt = clock.instant().plus(settings.cartTime());
        store.insertHeld(cartId, "cart", holding.all());
        store.updateCart(cartId, expiresAt);
        return new CartAnswer(CartAnswer.HELD, List.of(), expiresAt);
    }

    /** Lets go of what is set aside for the cart. */
    @Transactional
    void drop(UUID cartId) {
        if (store.lockCart(cartId).isPresent()) {
            putBack(cartId, "dropped");
        }
    }

    /** Carts whose time is over, the oldest first. */
    @Transactional(readOnly = true)
    List<UUID> listExpired() {
        return store.listExpired(clock.instant(), SWEEP_BATCH);
    }

    /** As {@link #drop}, unless the cart was given more time since. */
    @Transactional
    void dropIfExpired(UUID cartId) {
        if (store.lockCart(cartId)
                .filter(until -> !until.isAfter(clock.instant()))
                .isPresent()) {
            putBack(cartId, "expired");
        }
    }

    private void putBack(UUID cartId, String reason) {
        var holding = new Holding(store.listHeld(cartId));
        var sheet = ledger.open(holding.skus());
        holding.become(new TreeMap<>(), sheet, Occasion.cart(cartId).because(reason));
        ledger.post(sheet);
        store.deleteHeld(cartId);
        store.deleteCart(cartId);
        log.info("cart let go cartId={} reason={}", cartId, reason);
    }

    /** What is set aside for one cart, and becomes what it wants by as few movements as that takes. */
    private static final class Holding {

        private final SortedMap<Place, Long> units = new TreeMap<>();

        Holding(List<Held> held) {
            held.forEach(share -> units.put(share.place(), share.quantity()));
        }

        boolean isEmpty() {
            return units.isEmpty();
        }

        Set<String> skus() {
            var skus = new TreeSet<String>();
            units.keySet().forEach(place -> skus.add(place.sku()));
            return skus;
        }

        Set<String> skusWith(Demand demand) {
            var skus = new TreeSet<>(skus());
            skus.addAll(demand.units().keySet());
            return skus;
        }

        List<Held> all() {
            var held = new ArrayList<Held>();
            units.forEach((place, quantity) -> held.add(new Held(place, quantity)));
            return held;
        }

        private long of(String sku) {
            return units.entrySet().stream()
                    .filter(held -> held.getKey().sku().equals(sku))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        List<Shortage> shortages(Sheet sheet, SortedMap<String, Long> wanted) {
            var shortages = new ArrayList<Shortage>();
            wanted.forEach((sku, quantity) -> {
                long available = sheet.available(sku) + of(sku);
                if (available < quantity) {
                    shortages.add(new Shortage(sku, quantity, available));
                }
            });
            return shortages;
        }

        void become(SortedMap<String, Long> wanted, Sheet sheet, Occasion occasion) {
            skus().forEach(sku -> shrink(sku, of(sku) - wanted.getOrDefault(sku, 0L), sheet, occasion));
            wanted.forEach((sku, quantity) -> grow(sku, quantity - of(sku), sheet, occasion));
        }

        /** Gives back from where an order would take last. */
        private void shrink(String sku, long surplus, Sheet sheet, Occasion occasion) {
            long left = surplus;
            for (var shelf : sheet.shelves(sku).reversed()) {
                long given = Math.min(left, units.getOrDefault(shelf.place(), 0L));
                if (given > 0) {
                    sheet.release(shelf.place(), given, occasion);
                    units.merge(shelf.place(), -given, Long::sum);
                    units.remove(shelf.place(), 0L);
                    left -= given;
                }
            }
        }

        private void grow(String sku, long missing, Sheet sheet, Occasion occasion) {
            if (missing > 0) {
                Allocation.of(sheet.shelves(sku), missing).shares().forEach(share -> {
                    sheet.reserve(share.place(), share.quantity(), occasion);
                    units.merge(share.place(), share.quantity(), Long::sum);
                });
            }
        }
    }
}
