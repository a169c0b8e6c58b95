package dev.tutti.commerce.orders.order;

import dev.tutti.commerce.orders.discount.Discounts;
import dev.tutti.platform.runtime.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The writing of what happens to a placed order, within the transaction of whoever decides about it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrderSteps {

    private final OrderStepStore rows;
    private final OrderNews news;
    private final Orders orders;
    private final Discounts discounts;

    OrderSteps(OrderStepStore rows, OrderNews news, Orders orders, Discounts discounts) {
        this.rows = rows;
        this.news = news;
        this.orders = orders;
        this.discounts = discounts;
    }

    /** Returns an order that is the viewer's to see, and nobody else changes it until the transaction ends. */
    public Order lock(UUID id, Viewer viewer) {
        rows.lock(id);
        return orders.get(id, viewer);
    }

    /** Moves a locked order on, with a line in its history. */
    public Order move(Order order, OrderState state, String step, Instant at, String actor) {
        if (!rows.move(order, state, step, at, actor)) {
            throw new IllegalStateException("order %s was changed while it was locked".formatted(order.id()));
        }
        var moved = orders.get(order.id());
        news.tell(moved);
        return moved;
    }

    /** Counts units of lines, by the lines' ids, as shipped. */
    public void ship(UUID orderId, Map<UUID, Integer> units) {
        rows.addShipped(orderId, units);
    }

    /** Counts units of lines, by the lines' ids, as returned. */
    public void takeBack(UUID orderId, Map<UUID, Integer> units) {
        rows.addReturned(orderId, units);
    }

    /** Keeps what was said of a cancellation, and gives the discount back that it had. */
    public void cancelled(Order order, @Nullable String reason) {
        rows.updateCancellationReason(order.id(), reason);
        var code = order.sums().discountCode();
        if (code != null) {
            discounts.giveBack(code);
        }
    }

    /** What a step is told that is not possible from here. */
    public static Refusal forbidden(Order order, String message) {
        return new OrderStateForbids(order.state(), message);
    }

    private static final class OrderStateForbids extends Refusal {

        private final OrderState state;

        OrderStateForbids(OrderState state, String message) {
            super(Kind.CONFLICT, "order-state", message);
            this.state = state;
        }

        @Override
        public Map<String, Object> members() {
            return Map.of("state", state.label());
        }
    }
}
