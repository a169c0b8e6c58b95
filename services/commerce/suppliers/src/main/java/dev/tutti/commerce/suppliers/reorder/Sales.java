package dev.tutti.commerce.suppliers.reorder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.tutti.contracts.events.commerce.orders.OrderCancelled;
import dev.tutti.contracts.events.commerce.orders.OrderLine;
import dev.tutti.contracts.events.commerce.orders.OrderPlaced;
import dev.tutti.contracts.events.commerce.orders.OrderReturned;
import dev.tutti.contracts.events.commerce.orders.OrderedQuantity;
import dev.tutti.contracts.events.commerce.orders.ReturnedQuantity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What sells, by SKU and day. A SKU's rows are written in the order of SKUs, so that orders which share some wait for
 * each other instead of blocking each other.
 */
@Component
class Sales {

    static final int PRUNE_BATCH = 5_000;

    /** Longer than any window, so that a year can be compared with the one before some day. */
    private static final int KEEP_DAYS = 400;

    private final SalesStore store;
    private final Clock clock;

    Sales(SalesStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    void count(OrderPlaced order) {
        order.lines().stream()
                .collect(groupingBy(OrderLine::sku, TreeMap::new, summingLong(OrderLine::quantity)))
                .forEach((sku, units) -> store.add(new DaySales(sku, dayOf(order.occurredAt()), units, 0, 0)));
    }

    @Transactional
    void count(OrderCancelled order) {
        order.lines().stream()
                .collect(groupingBy(OrderedQuantity::sku, TreeMap::new, summingLong(OrderedQuantity::quantity)))
                .forEach((sku, units) -> store.add(new DaySales(sku, dayOf(order.occurredAt()), 0, units, 0)));
    }

    @Transactional
    void count(OrderReturned order) {
        order.lines().stream()
                .collect(groupingBy(ReturnedQuantity::sku, TreeMap::new, summingLong(ReturnedQuantity::quantity)))
                .forEach((sku, units) -> store.add(new DaySales(sku, dayOf(order.occurredAt()), 0, 0, units)));
    }

    @Transactional
    void forgetAll() {
        store.deleteAll();
    }

    /** Removes a batch of days that nobody asks for any more, and says how many rows it had. */
    @Transactional
    int prune() {
        return store.deleteBefore(dayOf(clock.instant()).minusDays(KEEP_DAYS), PRUNE_BATCH);
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
