package dev.tutti.commerce.inventory.ledger;

import dev.tutti.contracts.events.commerce.inventory.StockDepleted;
import dev.tutti.contracts.events.commerce.inventory.StockLow;
import dev.tutti.contracts.events.commerce.inventory.StockReceived;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * The only way to stock: its rows are locked, changed, and what was done to them is written down, in the transaction of
 * whoever asks.
 *
 * <p>Nothing here waits in a circle, since everybody locks in one order: the row of an order, then that of a cart, then
 * stock by SKU and location, all SKUs of the transaction in one statement.
 */
@Component
public class Ledger {

    private final LedgerStore store;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Ledger(LedgerStore store, Events events, Ids ids, Clock clock) {
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Locks the stock of these SKUs, at all locations, until the transaction ends. Unknown SKUs have none. */
    public Sheet open(Collection<String> skus) {
        return new Sheet(store.lock(new TreeSet<>(skus)));
    }

    /** As {@link #open}, after {@link #make}. */
    public Sheet openAt(Collection<Place> places) {
        make(places);
        return open(places.stream().map(Place::sku).toList());
    }

    /**
     * Makes sure that these places exist, each SKU's at the default location too, and returns those that did not. Comes
     * before anything is opened: whoever inserts while holding stock could wait in a circle.
     */
    public Set<Place> make(Collection<Place> places) {
        var sorted = new TreeSet<>(places);
        var skus = new TreeSet<String>();
        sorted.forEach(place -> skus.add(place.sku()));
        store.insertSkus(skus, clock.instant());
        return store.insertPlaces(sorted);
    }

    /** Writes what was done, and says to others what they may want to act on. */
    public List<LedgerEntry> post(Sheet sheet) {
        if (sheet.movements().isEmpty()) {
            return List.of();
        }
        var now = clock.instant();
        var written = store.write(sheet, now);
        sheet.grown().forEach(grown -> events.publish(received(sheet, grown)));
        sheet.shrunk().forEach(this::warn);
        return entries(written, now, sheet.movements());
    }

    private static List<LedgerEntry> entries(List<Long> ids, Instant at, List<Movement> movements) {
        var entries = new ArrayList<LedgerEntry>();
        for (int line = 0; line < movements.size(); line++) {
            entries.add(LedgerEntry.of(ids.get(line), at, movements.get(line)));
        }
        return entries;
    }

    private StockReceived received(Sheet sheet, Sheet.Grown grown) {
        var place = grown.place();
        return new StockReceived(
                ids.next(),
                clock.instant(),
                place.sku(),
                place.location(),
                (int) Math.min(grown.units(), Integer.MAX_VALUE),
                sheet.onHand(place.sku()),
                sheet.available(place.sku()),
                grown.occasion().type(),
                grown.occasion().id());
    }

    private void warn(Sheet.Shrunk sku) {
        if (sku.isDepleted()) {
            events.publish(new StockDepleted(
                    ids.next(), clock.instant(), sku.settings().sku()));
        }
        if (sku.isLow()) {
            events.publish(new StockLow(
                    ids.next(),
                    clock.instant(),
                    sku.settings().sku(),
                    sku.after(),
                    Objects.requireNonNull(sku.settings().lowThreshold())));
        }
    }
}
