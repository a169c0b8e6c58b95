package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order to a supplier, from draft to its end. Each verb returns the order as it is afterwards; a step that was
 * taken before returns it as it is, one that the state forbids is refused.
 *
 * @param number what people call it: PO-000123
 * @param sentAt null until the supplier was asked
 * @param version grows with every change
 */
public record PurchaseOrder(
        UUID id,
        String number,
        SupplierRef supplier,
        PurchaseOrderState state,
        Terms terms,
        List<PurchaseOrderLine> lines,
        @Nullable Instant sentAt,
        long version,
        Instant createdAt) {

    public static final int LINES_MAX = 200;
    public static final int QUANTITY_MAX = 1_000_000;

    public PurchaseOrder {
        lines = List.copyOf(lines);
    }

    /** The supplier, as an order names it. */
    public record SupplierRef(
            UUID id, String name, @Nullable UUID userId) {}

    /** Why nothing more is expected, as {@code PurchaseOrderClosed} says it. */
    enum End {
        RECEIVED("received"),
        CLOSED_SHORT("closed-short"),
        CANCELLED("cancelled");

        private final String word;

        End(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    public Money goods() {
        return lines.stream().map(PurchaseOrderLine::total).reduce(Money.zero(currency()), Money::plus);
    }

    /** Goods, freight and duty. */
    public Money total() {
        return goods().plus(terms.freight()).plus(terms.duty());
    }

    public String currency() {
        return terms.freight().currency();
    }

    public boolean wasSent() {
        return sentAt != null;
    }

    boolean isOpen() {
        return state == PurchaseOrderState.SENT || state == PurchaseOrderState.PARTIALLY_RECEIVED;
    }

    PurchaseOrder edit(Terms newTerms, List<PurchaseOrderLine> newLines) {
        if (state != PurchaseOrderState.DRAFT) {
            throw new StateForbids(state, "Only a draft is changed; this order is %s.".formatted(state.label()));
        }
        return new PurchaseOrder(id, number, supplier, state, newTerms, newLines, sentAt, version + 1, createdAt);
    }

    PurchaseOrder dispatch(LocalDate expectedOn, Instant now) {
        return switch (state) {
            case DRAFT ->
                new PurchaseOrder(
                        id,
                        number,
                        supplier,
                        PurchaseOrderState.SENT,
                        terms.expectedOn() == null ? terms.expecting(expectedOn) : terms,
                        lines,
                        now,
                        version + 1,
                        createdAt);
            case SENT, PARTIALLY_RECEIVED, CLOSED -> this;
            case CANCELLED -> throw new StateForbids(state, "A cancelled order is not sent: make a new one.");
        };
    }

    PurchaseOrder cancel() {
        return switch (state) {
            case DRAFT, SENT -> in(PurchaseOrderState.CANCELLED);
            case CANCELLED -> this;
            case PARTIALLY_RECEIVED ->
                throw new StateForbids(state, "Some of it has arrived: close the order short instead.");
            case CLOSED -> throw new StateForbids(state, "The order is closed.");
        };
    }

    PurchaseOrder closeShort() {
        return switch (state) {
            case SENT, PARTIALLY_RECEIVED -> in(PurchaseOrderState.CLOSED);
            case CLOSED -> this;
            case DRAFT -> throw new StateForbids(state, "A draft was never sent: cancel it instead.");
            case CANCELLED -> throw new StateForbids(state, "The order is cancelled.");
        };
    }

    /** Counts what arrived; the order is closed by it where nothing is missing any more. */
    PurchaseOrder receive(Map<String, Arrival> arrivals, Tolerance tolerance) {
        if (!isOpen()) {
            throw new StateForbids(
                    state, "Goods are received for an order that was sent; this one is %s.".formatted(state.label()));
        }
        var counted = lines.stream()
                .map(line -> {
                    var arrival = arrivals.get(line.sku());
                    return arrival == null ? line : received(line, arrival, tolerance);
                })
                .toList();
        var next = counted.stream().allMatch(tolerance::isSatisfied)
                ? PurchaseOrderState.CLOSED
                : PurchaseOrderState.PARTIALLY_RECEIVED;
        return new PurchaseOrder(id, number, supplier, next, terms, counted, sentAt, version + 1, createdAt);
    }

    private static PurchaseOrderLine received(PurchaseOrderLine line, Arrival arrival, Tolerance tolerance) {
        int receivedMax = tolerance.receivedMax(line);
        if (arrival.good() > receivedMax - line.received()) {
            throw new OverDelivery(line, receivedMax);
        }
        return line.receive(arrival);
    }

    private PurchaseOrder in(PurchaseOrderState next) {
        return new PurchaseOrder(id, number, supplier, next, terms, lines, sentAt, version + 1, createdAt);
    }
}
