package dev.tutti.commerce.suppliers.purchase;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.tutti.commerce.suppliers.catalogue.CatalogueItem;
import dev.tutti.commerce.suppliers.catalogue.Catalogues;
import dev.tutti.commerce.suppliers.purchase.PurchaseOrder.SupplierRef;
import dev.tutti.commerce.suppliers.supplier.Suppliers;
import dev.tutti.commerce.suppliers.supplier.Viewer;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import dev.tutti.platform.web.EntityTags;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with purchase orders. A change locks the order's row first; its step and its event are written in
 * the same transaction. What a viewer may not see is not there for them.
 */
@Component
public class PurchaseOrders {

    /** Deliveries of one order; more is a mistake of a machine. */
    private static final int RECEIPTS_MAX = 200;

    private static final Logger log = LoggerFactory.getLogger(PurchaseOrders.class);

    private final PurchaseOrderStore store;
    private final ReceiptStore receipts;
    private final Suppliers suppliers;
    private final Catalogues catalogues;
    private final LineWriter lineWriter;
    private final PurchaseOrderEvents facts;
    private final Tolerance tolerance;
    private final Ids ids;
    private final Clock clock;

    PurchaseOrders(
            PurchaseOrderStore store,
            ReceiptStore receipts,
            Suppliers suppliers,
            Catalogues catalogues,
            LineWriter lineWriter,
            PurchaseOrderEvents facts,
            Tolerance tolerance,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.suppliers = suppliers;
        this.catalogues = catalogues;
        this.lineWriter = lineWriter;
        this.facts = facts;
        this.tolerance = tolerance;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    PurchaseOrderDetails draft(UUID supplierId, NewTerms asked, List<NewLine> lines, Viewer viewer) {
        var supplier = suppliers.getDelivering(supplierId);
        var currency = supplier.details().currency();
        var terms = asked.overDefaults(currency);
        var written = checkedLines(supplierId, terms, lines, currency);
        var order = new PurchaseOrder(
                ids.next(),
                "PO-%06d".formatted(store.nextNumber()),
                new SupplierRef(
                        supplierId,
                        supplier.details().name(),
                        supplier.details().userId()),
                PurchaseOrderState.DRAFT,
                terms,
                written,
                null,
                1,
                now());
        store.insert(order);
        noteStep(order, viewer);
        return withHistory(order);
    }

    /** Returns the order, or refuses with not-found where the viewer may not know of it. */
    @Transactional(readOnly = true)
    public PurchaseOrderDetails get(UUID id, Viewer viewer) {
        return store.find(id)
                .filter(order -> isVisible(order, viewer))
                .map(this::withHistory)
                .orElseThrow(() -> Refusal.notFound("purchase order"));
    }

    /** Returns an order that its supplier was sent, or refuses with not-found. */
    @Transactional(readOnly = true)
    public PurchaseOrder getSent(UUID id) {
        return store.find(id).filter(PurchaseOrder::wasSent).orElseThrow(() -> Refusal.notFound("purchase order"));
    }

    @Transactional(readOnly = true)
    List<PurchaseOrderSummary> list(PurchaseOrderCriteria criteria, @Nullable UUID before, int limit) {
        return store.list(criteria, before, limit);
    }

    /** Changes a draft, where it still has the version that was edited; lines are replaced as a whole. */
    @Transactional
    PurchaseOrderDetails edit(UUID id, long version, NewTerms asked, @Nullable List<NewLine> lines) {
        var order = lock(id);
        if (order.version() != version) {
            throw EntityTags.stale();
        }
        var terms = asked.over(order.terms());
        var edited = order.edit(
                terms,
                lines == null ? order.lines() : checkedLines(order.supplier().id(), terms, lines, order.currency()));
        LineWriter.requireSums(terms, edited.lines(), order.currency());
        store.update(edited);
        if (lines != null) {
            store.replaceLines(edited);
        }
        return withHistory(edited);
    }

    /** Asks the supplier to deliver; where nobody said when, the slowest line's lead time says it. */
    @Transactional
    PurchaseOrderDetails dispatch(UUID id, Viewer viewer) {
        var order = lock(id);
        if (order.state() == PurchaseOrderState.DRAFT) {
            suppliers.getDelivering(order.supplier().id());
        }
        var now = now();
        var sent = order.dispatch(LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(leadTimeDays(order)), now);
        if (took(order, sent, viewer)) {
            facts.sent(sent, now);
        }
        return withHistory(sent);
    }

    @Transactional
    PurchaseOrderDetails cancel(UUID id, Viewer viewer) {
        var order = lock(id);
        var cancelled = order.cancel();
        if (took(order, cancelled, viewer) && order.wasSent()) {
            facts.closed(cancelled, PurchaseOrder.End.CANCELLED, now());
        }
        return withHistory(cancelled);
    }

    /** What is missing is no longer waited for. */
    @Transactional
    PurchaseOrderDetails closeShort(UUID id, Viewer viewer) {
        var order = lock(id);
        var closed = order.closeShort();
        if (took(order, closed, viewer)) {
            facts.closed(closed, PurchaseOrder.End.CLOSED_SHORT, now());
        }
        return withHistory(closed);
    }

    /** Counts a delivery in; the last one closes the order. */
    @Transactional
    Delivered receive(UUID id, Delivery delivery, Viewer viewer) {
        LineWriter.requireDistinct(
                delivery.arrivals().stream().map(Arrival::sku).toList());
        var order = lock(id);
        requireKnown(order, delivery.arrivals());
        var counted = order.receive(delivery.arrivals().stream().collect(toMap(Arrival::sku, identity())), tolerance);
        if (receipts.count(id) >= RECEIPTS_MAX) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "too-many-receipts",
                    "An order has at most %d receipts: close it.".formatted(RECEIPTS_MAX),
                    null,
                    (long) RECEIPTS_MAX);
        }
        var receipt = receipt(counted, delivery, viewer);
        keep(order, counted, receipt, viewer);
        return new Delivered(counted, receipt);
    }

    /** A delivery and the order after it. */
    record Delivered(PurchaseOrder order, Receipt receipt) {}

    /** What came, where, and what somebody noted about it. */
    record Delivery(
            List<Arrival> arrivals,
            @Nullable String location,
            @Nullable String note) {

        Delivery {
            arrivals = List.copyOf(arrivals);
        }
    }

    private void keep(PurchaseOrder before, PurchaseOrder counted, Receipt receipt, Viewer viewer) {
        store.update(counted);
        counted.lines().forEach(store::updateReceived);
        receipts.insert(counted.id(), receipt);
        if (before.state() != counted.state()) {
            noteStep(counted, viewer);
        }
        facts.received(counted, receipt);
        if (counted.state() == PurchaseOrderState.CLOSED) {
            facts.closed(counted, PurchaseOrder.End.RECEIVED, receipt.at());
        }
        log.info("goods received purchaseOrderId={} receiptId={}", counted.id(), receipt.id());
    }

    private Receipt receipt(PurchaseOrder order, Delivery delivery, Viewer viewer) {
        var landed = LandedCosts.of(order.lines(), order.terms());
        var lines = new ArrayList<Receipt.Line>();
        for (var arrival : delivery.arrivals()) {
            lines.add(new Receipt.Line(
                    arrival, landed.get(indexOf(order, arrival)).perUnit()));
        }
        return new Receipt(
                ids.next(),
                Objects.requireNonNullElse(delivery.location(), order.terms().location()),
                delivery.note(),
                now(),
                viewer.userId(),
                lines);
    }

    private static int indexOf(PurchaseOrder order, Arrival arrival) {
        return order.lines().stream().map(PurchaseOrderLine::sku).toList().indexOf(arrival.sku());
    }

    private static void requireKnown(PurchaseOrder order, List<Arrival> arrivals) {
        for (int i = 0; i < arrivals.size(); i++) {
            if (indexOf(order, arrivals.get(i)) < 0) {
                throw new Refusal(
                        Refusal.Kind.RULE_BROKEN,
                        "unknown-sku",
                        "%s was not ordered.".formatted(arrivals.get(i).sku()),
                        "lines[%d].sku".formatted(i),
                        null);
            }
        }
    }

    private List<PurchaseOrderLine> checkedLines(UUID supplierId, Terms terms, List<NewLine> lines, String currency) {
        LineWriter.requireSums(terms, List.of(), currency);
        var written = lineWriter.write(supplierId, terms, lines);
        LineWriter.requireSums(terms, written, currency);
        return written;
    }

    private int leadTimeDays(PurchaseOrder order) {
        int usual = suppliers.get(order.supplier().id()).details().leadTimeDays();
        var skus = order.lines().stream().map(PurchaseOrderLine::sku).toList();
        var items = catalogues.findBest(order.supplier().id(), skus);
        return skus.stream()
                .mapToInt(sku -> leadTimeDays(items, sku, usual))
                .max()
                .orElse(usual);
    }

    private static int leadTimeDays(Map<String, CatalogueItem> items, String sku, int usual) {
        var item = items.get(sku);
        return item == null ? usual : Objects.requireNonNullElse(item.leadTimeDays(), usual);
    }

    /** Writes a step that was really taken; one that was taken before leaves everything as it is. */
    private boolean took(PurchaseOrder before, PurchaseOrder after, Viewer viewer) {
        if (before.state() == after.state()) {
            return false;
        }
        store.update(after);
        noteStep(after, viewer);
        return true;
    }

    private void noteStep(PurchaseOrder order, Viewer viewer) {
        store.insertStep(order.id(), new Step(order.state(), now(), viewer.userId()));
        log.info("purchase order {} purchaseOrderId={} number={}", order.state().label(), order.id(), order.number());
    }

    private PurchaseOrder lock(UUID id) {
        return store.lock(id).orElseThrow(() -> Refusal.notFound("purchase order"));
    }

    private PurchaseOrderDetails withHistory(PurchaseOrder order) {
        return new PurchaseOrderDetails(order, store.listSteps(order.id()), receipts.list(order));
    }

    /** A supplier sees what was sent to them. */
    private static boolean isVisible(PurchaseOrder order, Viewer viewer) {
        return viewer.isMerchant()
                || (order.wasSent() && viewer.userId().equals(order.supplier().userId()));
    }

    /** PostgreSQL keeps microseconds: what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
