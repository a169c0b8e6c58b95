package dev.tutti.commerce.orders.placement;

import dev.tutti.commerce.orders.charge.Charging;
import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderProblem;
import dev.tutti.commerce.orders.order.OrderRequest;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.order.Orders.Begun;
import dev.tutti.commerce.orders.order.PaymentState;
import dev.tutti.commerce.orders.payment.PaymentChoice;
import dev.tutti.commerce.orders.payment.PaymentMethods;
import dev.tutti.commerce.orders.quote.Quotes;
import dev.tutti.contracts.api.commerce.inventory.Reservations;
import dev.tutti.platform.runtime.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How an order comes to be. Between the steps nothing is open: no transaction, no lock. So each step may be the last
 * before a crash, and the same request again goes on from there, because
 *
 * <ol>
 *   <li>a pending order is committed with its key, and the key finds it again;
 *   <li>inventory answers for one order always the same, so it is simply asked again;
 *   <li>a charge is written down before its provider is asked, and settled when it answers: see {@link Charging};
 *   <li>placing, refusing and abandoning are conditional updates of one row, so one of them happens, and once.
 * </ol>
 *
 * An order that nobody comes back for is abandoned by {@link StaleOrdersJob}, and inventory hears of it.
 */
@Component
public class Placement {

    private final Quotes quotes;
    private final Orders orders;
    private final PaymentMethods methods;
    private final Charging charging;
    private final Reservations reservations;

    Placement(Quotes quotes, Orders orders, PaymentMethods methods, Charging charging, Reservations reservations) {
        this.charging = charging;
        this.methods = methods;
        this.quotes = quotes;
        this.orders = orders;
        this.reservations = reservations;
    }

    /** Places an order, or refuses it; the same request again gets the same order or the same refusal. */
    public Placed place(OrderRequest request, String actor) {
        methods.requireOffered(request.payment());
        var begun = begin(request);
        var order = switch (begun.order().state()) {
            case PENDING -> advance(begun.order(), request.payment(), actor);
            case REFUSED, ABANDONED, PLACED, PAID, PACKED, SHIPPED, DELIVERED, CANCELLED -> begun.order();
        };
        if (!order.state().isPlaced()) {
            throw order.refusal();
        }
        return new Placed(order, begun.repeated(), actor);
    }

    /**
     * @param repeated whether an earlier request began the order
     */
    public record Placed(Order order, boolean repeated, String actor) {}

    /** Prices may have changed since the key began an order: then it is the order that counts, not the price. */
    Begun begin(OrderRequest request) {
        try {
            return orders.begin(request, quotes.quote(request.basket()));
        } catch (Refusal refusal) {
            return orders.findBegun(request)
                    .map(order -> new Begun(order, true))
                    .orElseThrow(() -> refusal);
        }
    }

    /** Inventory that gives no answer leaves the order pending: the caller is told to try again. */
    private Order advance(Order order, PaymentChoice choice, String actor) {
        if (order.payment().state() == PaymentState.CHARGING) {
            return charging.charge(order, choice.token(), actor);
        }
        var answer = reserve(order);
        return switch (answer.outcome()) {
            case Reservations.Answer.RESERVED -> pay(order, choice, actor);
            case Reservations.Answer.OUT_OF_STOCK -> orders.refuse(order, outOfStock(answer.shortages()));
            case Reservations.Answer.RELEASED -> orders.abandon(order, OrderProblem.ABANDONED);
            default -> throw new IllegalStateException("inventory answered " + answer.outcome());
        };
    }

    private Order pay(Order order, PaymentChoice choice, String actor) {
        if (order.total().signum() == 0) {
            return orders.pay(order, Orders.NOTHING_DUE, actor);
        }
        return choice.method().equals(PaymentMethods.MANUAL)
                ? orders.place(order, actor)
                : charging.charge(order, choice.token(), actor);
    }

    Reservations.Answer reserve(Order order) {
        var lines = order.lines().stream()
                .map(line -> new Reservations.Line(line.sku(), line.quantity()))
                .toList();
        return reservations.reserve(
                order.id(), new Reservations.OrderRequest(order.buyer().cartId(), lines));
    }

    private static OrderProblem outOfStock(List<Reservations.Shortage> shortages) {
        var first = shortages.getFirst();
        return new OrderProblem(
                "out-of-stock",
                "Of %s %d are left, and %d were asked for.".formatted(first.sku(), first.available(), first.wanted()),
                Map.of("shortages", shortages, "sku", first.sku(), "available", first.available()));
    }
}
