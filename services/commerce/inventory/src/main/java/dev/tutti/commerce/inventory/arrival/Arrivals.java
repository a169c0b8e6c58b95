package dev.tutti.commerce.inventory.arrival;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.tutti.commerce.inventory.ledger.Ledger;
import dev.tutti.commerce.inventory.ledger.Occasion;
import dev.tutti.commerce.inventory.ledger.Place;
import dev.tutti.commerce.inventory.location.Locations;
import dev.tutti.contracts.events.commerce.suppliers.GoodsReceived;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseLine;
import dev.tutti.contracts.events.commerce.suppliers.PurchaseOrderSent;
import dev.tutti.contracts.events.commerce.suppliers.ReceivedLine;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is on its way in, and what arrived. The facts about one purchase order come in their order. */
@Component
class Arrivals {

    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

    private final IncomingStore store;
    private final Ledger ledger;
    private final Locations locations;

    Arrivals(IncomingStore store, Ledger ledger, Locations locations) {
        this.store = store;
        this.ledger = ledger;
        this.locations = locations;
    }

    @Transactional
    void expect(PurchaseOrderSent event) {
        var units = event.lines().stream()
                .collect(groupingBy(PurchaseLine::sku, TreeMap::new, summingLong(PurchaseLine::quantity)));
        var location = locations.makeCode(event.location());
        ledger.make(places(units.keySet(), location));
        store.save(event.purchaseOrderId(), location, units);
    }

    @Transactional
    void receive(GoodsReceived event) {
        var units = event.lines().stream()
                .filter(line -> line.quantity() > 0)
                .collect(groupingBy(ReceivedLine::sku, TreeMap::new, summingLong(ReceivedLine::quantity)));
        var location = locations.makeCode(event.location());
        var sheet = ledger.openAt(places(units.keySet(), location));
        var occasion = Occasion.receipt(event.receiptId());
        units.forEach((sku, quantity) -> sheet.receive(new Place(sku, location), quantity, occasion));
        store.lower(event.purchaseOrderId(), units);
        ledger.post(sheet);
        log.info("goods received receiptId={} location={} skus={}", event.receiptId(), location, units.size());
    }

    @Transactional
    void expectNoMore(UUID purchaseOrderId) {
        store.delete(purchaseOrderId);
    }

    /** Begins to keep these SKUs, of which there is nothing yet. */
    @Transactional
    void announce(Collection<String> skus) {
        ledger.make(places(skus, Locations.DEFAULT));
    }

    private static List<Place> places(Collection<String> skus, String location) {
        return skus.stream().map(sku -> new Place(sku, location)).toList();
    }
}
