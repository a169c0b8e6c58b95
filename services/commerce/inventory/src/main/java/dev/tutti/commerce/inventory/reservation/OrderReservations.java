package dev.tutti.commerce.inventory.reservation;

import static java.util.stream.Collectors.toSet;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.contracts.api.commerce.inventory.Reservations.Answer;
import dev.tutti.contracts.events.commerce.inventory.StockLine;
import dev.tutti.contracts.events.commerce.inventory.StockReleased;
import dev.tutti.contracts.events.commerce.inventory.StockReserved;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
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

    /**
     * Sets the units aside for each of the orders in turn, all or none, as if each had come alone: first come, first
     * served. What a cart had goes over to its order.
     *
     * @return the answer of each order
     */
    @Transactional
    Map<UUID, Answer> reserveAll(List<Ask> asks) {
        var first = new LinkedHashMap<UUID, Ask>();
        asks.forEach(ask -> first.putIfAbsent(ask.orderId(), ask));
        var isNew = store.insertOrders(first.keySet(), clock.instant());
        var answers = new HashMap<>(isNew.size() == first.size() ? Map.of() : store.findOrders(first.keySet()));
        var round = open(first.values().stream()
                .filter(ask -> isNew.contains(ask.orderId()))
                .toList());
        round.asks().forEach(ask -> answers.put(ask.orderId(), round.serve(ask)));
        write(round);
        return answers;
    }

    private Round open(List<Ask> asks) {
        var cartIds = asks.stream().map(Ask::cartId).filter(Objects::nonNull).collect(toSet());
        var carts = cartIds.isEmpty() ? Map.<UUID, List<Held>>of() : store.lockCarts(cartIds);
        var skus = new TreeSet<String>();
        asks.forEach(ask -> skus.addAll(ask.demand().units().keySet()));
        carts.values()
                .forEach(held -> held.forEach(share -> skus.add(share.place().sku())));
        return new Round(asks, ledger.open(skus), carts);
    }

    private void write(Round round) {
        ledger.post(round.sheet());
        store.deleteCarts(round.usedCarts());
        store.insertHeld(round.taken());
        store.updateRefused(round.refused());
        round.asks().forEach(ask -> tell(ask, round));
    }

    private void tell(Ask ask, Round round) {
        var shortages = round.refused().get(ask.orderId());
        try (var _ = ask.context().setThreadLocals()) {
            if (shortages == null) {
                var lines = lines(round.taken().getOrDefault(ask.orderId(), List.of()));
                events.publish(new StockReserved(ids.next(), clock.instant(), ask.orderId(), lines));
                log.info("order reserved orderId={} places={}", ask.orderId(), lines.size());
            } else {
                log.info("order out of stock orderId={} skus={}", ask.orderId(), shortages.size());
            }
        }
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
        store.updateReleased(orderId, clock.instant());
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
