package dev.tutti.commerce.suppliers.purchase;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An order as the API shows it. */
record PurchaseOrderBody(
        UUID id,
        String number,
        Supplier supplier,
        PurchaseOrderState state,
        String location,
        List<Line> lines,
        Money goods,
        Money freight,
        Money duty,
        Money total,
        @Nullable LocalDate expectedOn,
        List<ReceiptBody> receipts,
        List<HistoryStep> history,
        long version,
        Instant createdAt) {

    record Supplier(UUID id, String name) {}

    record HistoryStep(PurchaseOrderState state, Instant at, UUID by) {}

    /**
     * @param received good units so far
     * @param damaged units so far that came and were of no use
     * @param landedTotal with this line's share of freight and duty
     * @param landedUnitCost of one unit, rounded half up
     */
    record Line(
            UUID lineId,
            String sku,
            @Nullable String supplierSku,
            int quantity,
            int received,
            int damaged,
            Money unitCost,
            Money total,
            Money landedTotal,
            Money landedUnitCost) {}

    record ReceiptBody(UUID id, String location, @Nullable String note, Instant at, UUID by, List<ReceivedLine> lines) {

        static ReceiptBody of(Receipt receipt) {
            return new ReceiptBody(
                    receipt.id(),
                    receipt.location(),
                    receipt.note(),
                    receipt.at(),
                    receipt.by(),
                    receipt.lines().stream()
                            .map(line -> new ReceivedLine(
                                    line.arrival().sku(),
                                    line.arrival().quantity(),
                                    line.arrival().damaged(),
                                    line.landedUnitCost()))
                            .toList());
        }
    }

    record ReceivedLine(String sku, int quantity, int damaged, Money landedUnitCost) {}

    static PurchaseOrderBody of(PurchaseOrderDetails details) {
        var order = details.order();
        var terms = order.terms();
        return new PurchaseOrderBody(
                order.id(),
                order.number(),
                new Supplier(order.supplier().id(), order.supplier().name()),
                order.state(),
                terms.location(),
                lines(order),
                order.goods(),
                terms.freight(),
                terms.duty(),
                order.total(),
                terms.expectedOn(),
                details.receipts().stream().map(ReceiptBody::of).toList(),
                details.steps().stream()
                        .map(step -> new HistoryStep(step.state(), step.at(), step.by()))
                        .toList(),
                order.version(),
                order.createdAt());
    }

    private static List<Line> lines(PurchaseOrder order) {
        var landed = LandedCosts.of(order.lines(), order.terms());
        return IntStream.range(0, order.lines().size())
                .mapToObj(index -> line(order.lines().get(index), landed.get(index)))
                .toList();
    }

    private static Line line(PurchaseOrderLine line, LandedCosts.LandedCost landed) {
        return new Line(
                line.id(),
                line.sku(),
                line.supplierSku(),
                line.quantity(),
                line.received(),
                line.damaged(),
                line.unitCost(),
                line.total(),
                landed.total(),
                landed.perUnit());
    }
}
