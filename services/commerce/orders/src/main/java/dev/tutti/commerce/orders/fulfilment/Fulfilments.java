package dev.tutti.commerce.orders.fulfilment;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.OrderSteps;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.order.PaymentState;
import dev.tutti.commerce.orders.order.Viewer;
import dev.tutti.commerce.orders.parcel.Parcels;
import dev.tutti.commerce.orders.parcel.Return;
import dev.tutti.commerce.orders.parcel.Shipment;
import dev.tutti.commerce.orders.payment.PaymentMethods;
import dev.tutti.commerce.orders.quote.Basket;
import dev.tutti.commerce.orders.refund.RefundReason;
import dev.tutti.commerce.orders.refund.Refunds;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of a placed order: paid, packed, shipped, delivered; or cancelled; and what comes back. Each locks the
 * order's row, so of two at once the second sees what the first did. A step that was made already is answered with the
 * order as it is; one that cannot be made from here is refused.
 */
@Service
public class Fulfilments {

    private static final Logger log = LoggerFactory.getLogger(Fulfilments.class);

    private final OrderSteps steps;
    private final Orders orders;
    private final Refunds refunds;
    private final Parcels parcels;
    private final FulfilmentFacts facts;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Fulfilments(
            OrderSteps steps,
            Orders orders,
            Refunds refunds,
            Parcels parcels,
            FulfilmentFacts facts,
            Events events,
            Ids ids,
            Clock clock) {
        this.steps = steps;
        this.orders = orders;
        this.refunds = refunds;
        this.parcels = parcels;
        this.facts = facts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** The money of an invoice has come. */
    @Transactional
    Order pay(UUID id, String reference, Viewer merchant) {
        var order = steps.lock(id, merchant);
        return switch (order.state()) {
            case PLACED -> payInvoice(order, reference, merchant);
            case PAID, PACKED, SHIPPED, DELIVERED -> order;
            case CANCELLED, PENDING, REFUSED, ABANDONED ->
                throw OrderSteps.forbidden(order, "A cancelled order is not paid.");
        };
    }

    private Order payInvoice(Order order, String reference, Viewer merchant) {
        if (!order.payment().method().equals(PaymentMethods.MANUAL)) {
            throw OrderSteps.forbidden(order, "This order is paid at its provider, not by hand.");
        }
        return orders.pay(order, reference, merchant.actor());
    }

    @Transactional
    Order pack(UUID id, Viewer merchant) {
        var order = steps.lock(id, merchant);
        return switch (order.state()) {
            case PAID -> packed(order, merchant);
            case PACKED, SHIPPED, DELIVERED -> order;
            case PLACED, CANCELLED, PENDING, REFUSED, ABANDONED ->
                throw OrderSteps.forbidden(order, "Only a paid order is packed.");
        };
    }

    private Order packed(Order order, Viewer merchant) {
        var now = now();
        var packed = steps.move(order, OrderState.PACKED, "packed", now, merchant.actor());
        events.publish(facts.packed(packed, now));
        return packed;
    }

    /** Ships some units of a packed order, or all that is left. */
    @Transactional
    Order ship(UUID id, Parcel parcel, Viewer merchant) {
        var order = steps.lock(id, merchant);
        return switch (order.state()) {
            case PACKED -> shipped(order, parcel, merchant);
            case SHIPPED, DELIVERED -> allIsShipped(order, parcel);
            case PLACED, PAID, CANCELLED, PENDING, REFUSED, ABANDONED ->
                throw OrderSteps.forbidden(order, "Only a packed order is shipped.");
        };
    }

    /**
     * @param units by line; empty for all that is left
     */
    record Parcel(
            Map<UUID, Integer> units,
            @Nullable String carrier,
            @Nullable String trackingCode) {}

    private static Order allIsShipped(Order order, Parcel parcel) {
        if (!parcel.units().isEmpty()) {
            throw OrderSteps.forbidden(order, "All of this order was shipped.");
        }
        return order;
    }

    private Order shipped(Order order, Parcel parcel, Viewer merchant) {
        var units = parcel.units().isEmpty() ? unshipped(order) : parcel.units();
        units.forEach((lineId, quantity) -> requireUnits(
                quantity, line(order, lineId).quantity() - line(order, lineId).shipped()));
        steps.ship(order.id(), units);
        var isComplete = units.equals(unshipped(order));
        var now = now();
        var shipment = new Shipment(
                ids.next(), parcel.carrier(), parcel.trackingCode(), shippedUnits(order, units), now, merchant.actor());
        parcels.insert(order.id(), shipment);
        var after = isComplete
                ? steps.move(order, OrderState.SHIPPED, "shipped", now, merchant.actor())
                : steps.move(order, OrderState.PACKED, "partially-shipped", now, merchant.actor());
        events.publish(facts.shipped(after, shipment, isComplete));
        return after;
    }

    private static Map<UUID, Integer> unshipped(Order order) {
        var left = new LinkedHashMap<UUID, Integer>();
        for (var line : order.lines()) {
            if (line.shipped() < line.quantity()) {
                left.put(line.lineId(), line.quantity() - line.shipped());
            }
        }
        return left;
    }

    private static List<Shipment.Units> shippedUnits(Order order, Map<UUID, Integer> units) {
        return units.entrySet().stream()
                .map(entry -> new Shipment.Units(
                        entry.getKey(), line(order, entry.getKey()).sku(), entry.getValue()))
                .toList();
    }

    @Transactional
    Order deliver(UUID id, Viewer merchant) {
        var order = steps.lock(id, merchant);
        return switch (order.state()) {
            case SHIPPED -> delivered(order, merchant);
            case DELIVERED -> order;
            case PLACED, PAID, PACKED, CANCELLED, PENDING, REFUSED, ABANDONED ->
                throw OrderSteps.forbidden(order, "Only what was shipped whole has arrived.");
        };
    }

    private Order delivered(Order order, Viewer merchant) {
        var now = now();
        var delivered = steps.move(order, OrderState.DELIVERED, "delivered", now, merchant.actor());
        events.publish(facts.delivered(delivered, now));
        return delivered;
    }

    /** Ends an order: its customer may until it is packed, a merchant until something of it is shipped. */
    @Transactional
    Order cancel(UUID id, @Nullable String reason, Viewer viewer) {
        var order = steps.lock(id, viewer);
        if (order.state() == OrderState.CANCELLED) {
            return order;
        }
        requireCancellable(order, viewer);
        return cancelled(order, viewer.isMerchant() ? "merchant" : "customer", reason, viewer.actor());
    }

    static void requireCancellable(Order order, Viewer viewer) {
        var isPossible = switch (order.state()) {
            case PLACED, PAID -> true;
            case PACKED -> viewer.isMerchant() && order.lines().stream().allMatch(line -> line.shipped() == 0);
            case SHIPPED, DELIVERED, CANCELLED, PENDING, REFUSED, ABANDONED -> false;
        };
        if (!isPossible) {
            throw OrderSteps.forbidden(order, "This order has gone too far to be cancelled.");
        }
    }

    /** Ends an order whose shopper did not confirm the payment in time; one that was paid after all stays. */
    @Transactional
    void expire(UUID id, Viewer system) {
        var order = steps.lock(id, system);
        if (order.state() == OrderState.PLACED && order.payment().state() == PaymentState.FAILED) {
            cancelled(order, "expired", null, system.actor());
        }
    }

    private Order cancelled(Order order, String by, @Nullable String reason, String actor) {
        var now = now();
        steps.cancelled(order, reason);
        steps.move(order, OrderState.CANCELLED, "cancelled", now, actor);
        events.publish(facts.cancelled(order, by, now));
        payBack(order, rest(order), RefundReason.CANCELLATION);
        log.info("order cancelled orderId={} by={}", order.id(), by);
        return orders.get(order.id());
    }

    /** Takes units back, of what was shipped and has not come back yet, and pays back what was paid for them. */
    @Transactional
    Order takeBack(UUID id, List<ReturnedUnits> returned, @Nullable String reason, Viewer merchant) {
        var order = steps.lock(id, merchant);
        var units = new LinkedHashMap<UUID, Integer>();
        returned.forEach(line -> Basket.checkQuantity(line.quantity(), "lines"));
        returned.forEach(line -> units.merge(line.lineId(), line.quantity(), Integer::sum));
        units.forEach((lineId, quantity) -> requireUnits(
                quantity, line(order, lineId).shipped() - line(order, lineId).returned()));
        steps.takeBack(order.id(), units);
        var refund = smaller(ReturnValue.of(order, units), rest(order));
        var now = now();
        var result = new Return(
                ids.next(),
                reason,
                returned.stream()
                        .map(line -> new Return.Units(
                                line.lineId(), line(order, line.lineId()).sku(), line.quantity(), line.restock()))
                        .toList(),
                refund,
                now,
                merchant.actor());
        parcels.insert(order.id(), result);
        steps.move(order, order.state(), "returned", now, merchant.actor());
        events.publish(facts.returned(order, result));
        payBack(order, refund, RefundReason.RETURN);
        return orders.get(order.id());
    }

    record ReturnedUnits(UUID lineId, int quantity, boolean restock) {}

    /** Pays back some of what was paid, or all that is left of it. */
    @Transactional
    Order refund(UUID id, @Nullable Money amount, Viewer merchant) {
        var order = steps.lock(id, merchant);
        var back = amount == null ? rest(order) : amount;
        if (!back.currency().equals(order.currency()) || back.signum() <= 0) {
            throw Refusal.invalid("amount", "A refund is more than nothing, in the order's currency.");
        }
        if (!isPaid(order)) {
            throw OrderSteps.forbidden(order, "What was not paid cannot be paid back.");
        }
        refunds.start(order, back, RefundReason.MERCHANT, order.payment().reference());
        return orders.get(order.id());
    }

    private void payBack(Order order, Money amount, RefundReason reason) {
        if (isPaid(order) && amount.signum() > 0) {
            refunds.start(order, amount, reason, order.payment().reference());
        }
    }

    private static boolean isPaid(Order order) {
        return switch (order.payment().state()) {
            case PAID, PARTIALLY_REFUNDED -> true;
            case OPEN, CHARGING, PENDING, REFUNDED, FAILED -> false;
        };
    }

    /** What was paid and is neither back nor on its way back. */
    private static Money rest(Order order) {
        return order.total().minus(order.refunded());
    }

    private static Money smaller(Money one, Money other) {
        return one.amount() <= other.amount() ? one : other;
    }

    private static Order.Line line(Order order, UUID lineId) {
        return order.lines().stream()
                .filter(line -> line.lineId().equals(lineId))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("lines", "The order has no line %s.".formatted(lineId)));
    }

    private static void requireUnits(int quantity, int most) {
        if (quantity < 1 || quantity > most) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "quantity-out-of-range",
                    "Of this line %d units are left for that.".formatted(most),
                    "lines",
                    (long) most);
        }
    }

    private Instant now() {
        return Milliseconds.of(clock.instant());
    }
}
