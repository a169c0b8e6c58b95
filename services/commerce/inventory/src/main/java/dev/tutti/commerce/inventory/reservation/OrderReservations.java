package dev.tutti.commerce.inventory.reservation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.commerce.inventory.ledger.Sheet;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Shortage;
import dev.tutti.contracts.events.commerce.inventory.StockLine;
import dev.tutti.contracts.events.commerce.inventory.StockReleased;
import dev.tutti.contracts.events.commerce.inventory.StockReserved;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Units set aside for orders. The first answer for an order is the only one, and what it got it keeps until orders says
 * that the order left, or will never be.
 */
@Component
public class OrderReservations {

    private static final Logger log = LoggerFactory.getLogger(OrderReservations.class);

    private final ReservationStore store;
    private final Ledger ledger;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    OrderReservations(ReservationStore store, Ledger ledger, Events events, Ids ids, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Sets the units aside, all or none; what its cart had goes over to it. */
    @Transactional
    Answer reserve(UUID orderId, @Nullable UUID cartId, Demand demand) {
        if (!store.insertOrder(orderId, Answer.RESERVED, clock.instant())) {
            return store.findOrder(orderId).orElseThrow();
        }
        var cart = cartId == null ? List.<Held>of() : lockedHolding(cartId);
        var sheet = ledger.open(skusOf(demand, cart));
        var shortages = shortages(sheet, demand, cart);
        if (!shortages.isEmpty()) {
            return refuse(orderId, shortages);
        }
        if (cartId != null) {
            dissolve(sheet, cartId, cart);
        }
        take(sheet, orderId, demand);
        return new Answer(Answer.RESERVED, List.of());
    }

    private List<Held> lockedHolding(UUID cartId) {
        return store.lockCart(cartId).isEmpty() ? List.of() : store.listHeld(cartId);
    }

    private static Set<String> skusOf(Demand demand, List<Held> cart) {
        var skus = new TreeSet<>(demand.units().keySet());
        cart.forEach(held -> skus.add(held.place().sku()));
        return skus;
    }

    private static List<Shortage> shortages(Sheet sheet, Demand demand, List<Held> cart) {
        var own = cart.stream().collect(groupingBy(held -> held.place().sku(), summingLong(Held::quantity)));
        var shortages = new ArrayList<Shortage>();
        demand.units().forEach((sku, wanted) -> {
            long available = sheet.available(sku) + own.getOrDefault(sku, 0L);
            if (sheet.mode(sku).reservesOnOrder() && available < wanted) {
                shortages.add(new Shortage(sku, wanted, available));
            }
        });
        return shortages;
    }

    private Answer refuse(UUID orderId, List<Shortage> shortages) {
        var answer = new Answer(Answer.OUT_OF_STOCK, shortages);
        store.updateOrder(orderId, answer, clock.instant());
        log.info("order out of stock orderId={} skus={}", orderId, shortages.size());
        return answer;
    }

    /** Puts back what the cart had; the rows stay locked, so the order finds it there. */
    private void dissolve(Sheet sheet, UUID cartId, List<Held> cart) {
        var occasion = Occasion.cart(cartId);
        cart.forEach(held -> sheet.release(held.place(), held.quantity(), occasion));
        store.deleteHeld(cartId);
        store.deleteCart(cartId);
    }

    private void take(Sheet sheet, UUID orderId, Demand demand) {
        var occasion = Occasion.order(orderId);
        var taken = new ArrayList<Held>();
        demand.units().forEach((sku, wanted) -> {
            if (sheet.mode(sku).reservesOnOrder()) {
                Allocation.of(sheet.shelves(sku), wanted).shares().forEach(share -> {
                    sheet.reserve(share.place(), share.quantity(), occasion);
                    taken.add(new Held(share.place(), share.quantity()));
                });
            }
        });
        ledger.post(sheet);
        store.insertHeld(orderId, "order", taken);
        events.publish(new StockReserved(ids.next(), clock.instant(), orderId, lines(taken)));
        log.info("order reserved orderId={} places={}", orderId, taken.size());
    }

    /** Lets go of what the order still has, and never gives it anything again. */
    @Transactional
    void release(UUID orderId, String reason) {
        if (store.insertOrder(orderId, Answer.RELEASED, clock.instant())) {
            return;
        }
        var answer = store.lockOrder(orderId).orElseThrow();
        if (!answer.outcome().equals(Answer.RESERVED)) {
            return;
        }
        putBack(orderId, reason);
        store.updateOrder(orderId, new Answer(Answer.RELEASED, List.of()), clock.instant());
    }

    private void putBack(UUID orderId, String reason) {
        var held = store.listHeld(orderId);
        if (held.isEmpty()) {
            return;
        }
        var sheet = ledger.open(held.stream().map(share -> share.place().sku()).toList());
        var occasion = Occasion.order(orderId).because(reason);
        held.forEach(share -> sheet.release(share.place(), share.quantity(), occasion));
        store.deleteHeld(orderId);
        ledger.post(sheet);
        events.publish(new StockReleased(ids.next(), clock.instant(), orderId, lines(held), reason));
        log.info("order released orderId={} reason={}", orderId, reason);
    }

    private static List<StockLine> lines(List<Held> held) {
        return held.stream()
                .map(share ->
                        new StockLine(share.place().sku(), share.place().location(), Math.toIntExact(share.quantity())))
                .toList();
    }
}
