package dev.tutti.commerce.inventory.reservation;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.ledger.Sheet;
import dev.tutti.commerce.inventory.ledger.StockMode;
import dev.tutti.commerce.inventory.location.Locations;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.contracts.events.commerce.orders.OrderShipped;
import dev.tutti.contracts.events.commerce.orders.ReturnedQuantity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What left for customers and what came back. Both have happened when we hear of them, so nothing is refused here: what
 * the ledger did not expect it learns.
 */
@Component
class Shipments {

    /** Units left of which the ledger did not know: somebody had counted too few. */
    static final String UNCOUNTED = "shipped-uncounted";

    private static final Logger log = LoggerFactory.getLogger(Shipments.class);

    private final ReservationStore store;
    private final Ledger ledger;

    Shipments(ReservationStore store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /** Takes what left from what was set aside for the order; with the last parcel nothing stays set aside. */
    @Transactional
    void ship(OrderShipped event) {
        store.lockOrder(event.orderId());
        var held = new TreeMap<Place, Long>();
        store.listHeld(event.orderId()).forEach(share -> held.put(share.place(), share.quantity()));
        var shipped = unitsOf(event);
        var sheet = ledger.open(skusOf(shipped, held));
        var occasion = Occasion.order(event.orderId());
        shipped.forEach((sku, quantity) -> ship(sheet, sku, quantity, held, occasion));
        if (event.complete()) {
            held.forEach((place, left) -> sheet.release(place, left, occasion.because("complete")));
            held.clear();
        }
        ledger.post(sheet);
        keep(event.orderId(), held);
        log.info("order shipped orderId={} shipmentId={} skus={}", event.orderId(), event.shipmentId(), shipped.size());
    }

    private static SortedMap<String, Long> unitsOf(OrderShipped event) {
        var units = new TreeMap<String, Long>();
        event.lines().forEach(line -> units.merge(line.sku(), (long) line.quantity(), Long::sum));
        return units;
    }

    private static List<String> skusOf(SortedMap<String, Long> shipped, SortedMap<Place, Long> held) {
        var skus = new TreeSet<>(shipped.keySet());
        held.keySet().forEach(place -> skus.add(place.sku()));
        return List.copyOf(skus);
    }

    private static void ship(Sheet sheet, String sku, long quantity, SortedMap<Place, Long> held, Occasion occasion) {
        long left = quantity;
        for (var shelf : sheet.shelves(sku)) {
            long taken = Math.min(left, held.getOrDefault(shelf.place(), 0L));
            if (taken > 0) {
                sheet.ship(shelf.place(), taken, taken, occasion);
                held.merge(shelf.place(), -taken, Long::sum);
                held.remove(shelf.place(), 0L);
                left -= taken;
            }
        }
        if (left > 0 && sheet.mode(sku) != StockMode.NONE) {
            shipUnreserved(sheet, sku, left, occasion);
        }
    }

    /** From what is set aside for nobody; what lies nowhere must have been there all the same. */
    private static void shipUnreserved(Sheet sheet, String sku, long quantity, Occasion occasion) {
        var shelves = sheet.shelves(sku);
        if (shelves.isEmpty()) {
            log.warn("units shipped of a SKU that was never stocked sku={} quantity={}", sku, quantity);
            return;
        }
        long left = quantity;
        for (var shelf : shelves) {
            long taken = Math.min(left, shelf.available());
            if (taken > 0) {
                sheet.ship(shelf.place(), taken, 0, occasion);
                left -= taken;
            }
        }
        if (left > 0) {
            var place = shelves.getFirst().place();
            sheet.adjust(place, left, occasion.because(UNCOUNTED));
            sheet.ship(place, left, 0, occasion);
        }
    }

    private void keep(UUID orderId, SortedMap<Place, Long> held) {
        var left = new ArrayList<Held>();
        held.forEach((place, quantity) -> left.add(new Held(place, quantity)));
        store.deleteHeld(orderId);
        store.insertHeld(orderId, "order", left);
    }

    /** Puts back what came back, at the default location; what cannot be sold again is written off at once. */
    @Transactional
    void takeBack(OrderReturned event) {
        var sheet = ledger.openAt(event.lines().stream()
                .map(line -> new Place(line.sku(), Locations.DEFAULT))
                .toList());
        var occasion = Occasion.customerReturn(event.returnId());
        event.lines().stream()
                .filter(line -> sheet.mode(line.sku()) != StockMode.NONE)
                .forEach(line -> takeBack(sheet, line, occasion));
        ledger.post(sheet);
        log.info("order returned orderId={} returnId={}", event.orderId(), event.returnId());
    }

    private static void takeBack(Sheet sheet, ReturnedQuantity line, Occasion occasion) {
        var place = new Place(line.sku(), Locations.DEFAULT);
        sheet.takeBack(place, line.quantity(), occasion);
        if (!line.restock()) {
            sheet.writeOff(place, line.quantity(), occasion.because("not-restocked"));
        }
    }
}
