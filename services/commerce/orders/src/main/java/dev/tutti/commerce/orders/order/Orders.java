package dev.tutti.commerce.orders.order;

import dev.tutti.commerce.orders.discount.Discounts;
import dev.tutti.commerce.orders.quote.Quote;
import dev.tutti.contracts.events.Milliseconds;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps of an order until it is placed, each one transaction. A pending order has three ends, and each is a
 * conditional update of its one row: whoever is second finds nothing to update.
 */
@Service
public class Orders {

    /** The reference of a payment of nothing. */
    public static final String NOTHING_DUE = "nothing-due";

    private static final Logger log = LoggerFactory.getLogger(Orders.class);

    private final OrderStore store;
    private final OrderStepStore rows;
    private final OrderNews news;
    private final OrderFacts facts;
    private final Discounts discounts;
    private final OrderTokens tokens;
    private final Events events;
    private final Ids ids;
    private final Clock clock;

    Orders(
            OrderStore store,
            OrderStepStore rows,
            OrderNews news,
            OrderFacts facts,
            Discounts discounts,
            OrderTokens tokens,
            Events events,
            Ids ids,
            Clock clock) {
        this.tokens = tokens;
        this.store = store;
        this.rows = rows;
        this.news = news;
        this.facts = facts;
        this.discounts = discounts;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Commits a pending order; or returns the order that the key began before, whatever became of it. */
    @Transactional
    public Begun begin(OrderRequest request, Quote quote) {
        if (!takeCart(request)) {
            return new Begun(findBegun(request).orElseThrow(Orders::cartChanged), true);
        }
        var order = draft(request, quote);
        var number = store.insert(order, request);
        if (number.isEmpty()) {
            // The key's order came to nothing and opened its cart again, which this request must not keep taken.
            reopenCart(order);
            return new Begun(findBegun(request).orElseThrow(), true);
        }
        if (quote.discountCode() != null) {
            discounts.use(quote.discountCode());
        }
        return new Begun(order.numbered(number.get()), false);
    }

    /**
     * @param repeated whether an earlier request began it
     */
    public record Begun(Order order, boolean repeated) {}

    /** A cart becomes one order: who comes second finds it taken. */
    private boolean takeCart(OrderRequest request) {
        var cartId = request.buyer().cartId();
        return cartId == null || rows.takeCart(cartId, request.cartVersion());
    }

    /**
     * The order that the request's key began before, or an equal request for the same cart; refused where it was for
     * another request.
     */
    @Transactional(readOnly = true)
    public Optional<Order> findBegun(OrderRequest request) {
        return findByKey(request).or(() -> findByCart(request));
    }

    /** Two tabs have two keys, but one cart. */
    private Optional<Order> findByCart(OrderRequest request) {
        var cartId = request.buyer().cartId();
        var begun = cartId == null ? Optional.<OrderStore.BegunRow>empty() : store.findByCart(cartId);
        if (begun.isPresent() && !begun.get().requestHash().equals(request.hash())) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "cart-ordered", "This cart is being ordered, or has been, in another way.");
        }
        return begun.map(row -> get(row.id()));
    }

    private Optional<Order> findByKey(OrderRequest request) {
        var begun = store.findByKey(request.key());
        if (begun.isPresent() && !begun.get().requestHash().equals(request.hash())) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "idempotency-key-reused",
                    "This Idempotency-Key was used for another request: choose a new one.",
                    OrderKey.HEADER,
                    null);
        }
        return begun.map(row -> get(row.id()));
    }

    @Transactional(readOnly = true)
    public Order get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("order"));
    }

    /** Returns a placed order that is the viewer's to see, or refuses with not-found. */
    @Transactional(readOnly = true)
    public Order get(UUID id, Viewer viewer) {
        return store.find(id)
                .filter(order -> order.state().isPlaced() && isVisible(order, viewer))
                .orElseThrow(() -> Refusal.notFound("order"));
    }

    private boolean isVisible(Order order, Viewer viewer) {
        return order.isVisibleTo(viewer)
                || (order.buyer().customerId() == null && tokens.opens(viewer.orderToken(), order.id()));
    }

    /** Placed orders, newest first. */
    @Transactional(readOnly = true)
    public List<Order> list(OrderCriteria criteria, @Nullable UUID before, int limit) {
        return store.list(criteria, before, limit);
    }

    /** What has happened to orders, by their ids. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Step>> listSteps(Collection<UUID> ids) {
        return store.listSteps(ids);
    }

    /** Accepts a pending order, unpaid. Where it has ended already, it is returned as it ended. */
    @Transactional
    public Order place(Order order, String actor) {
        return place(order, order.payment(), actor);
    }

    /** As {@link #place}, and the shopper is to confirm the payment at the provider. */
    @Transactional
    public Order placeWaiting(Order order, String reference, @Nullable String clientSecret, String actor) {
        var payment = new Order.Payment(order.payment().method(), PaymentState.PENDING, reference, clientSecret);
        return place(order, payment, actor);
    }

    /** Marks an order as paid, and places it where that is still to be done. Else it is returned as it is. */
    @Transactional
    public Order pay(Order order, String reference, String actor) {
        var placed = order.state() == OrderState.PENDING ? place(order, actor) : order;
        var now = now();
        var version = rows.pay(order.id(), reference, now, actor);
        if (version.isEmpty()) {
            return get(order.id());
        }
        var paid = placed.paid(version.get(), reference);
        events.publish(facts.paid(paid, now));
        news.tell(paid);
        log.info("order paid orderId={} number={} total={}", paid.id(), paid.number(), paid.total());
        return paid;
    }

    private Order place(Order order, Order.Payment payment, String actor) {
        var now = now();
        var version = rows.place(order.id(), payment, now, actor);
        if (version.isEmpty()) {
            return get(order.id());
        }
        var cartId = order.buyer().cartId();
        if (cartId != null) {
            rows.closeCart(cartId);
        }
        var placed = order.placed(version.get(), payment, now);
        events.publish(facts.placed(placed, now));
        log.info("order placed orderId={} number={} total={}", placed.id(), placed.number(), placed.total());
        return placed;
    }

    /** Keeps a pending order from being abandoned while its provider is asked; false where it is too late for that. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean startCharging(UUID id) {
        return rows.startCharging(id);
    }

    /** Nobody will pay for the order: where it is pending, it ends, and what is set aside for it becomes free. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Order decline(Order order, String code) {
        if (rows.endCharging(order.id(), OrderProblem.declined(code))) {
            released(order);
            log.info("order declined orderId={} code={}", order.id(), code);
        } else {
            rows.failPayment(order.id());
        }
        return get(order.id());
    }

    /** Counts money that is to go back; refused where more would go back than came. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void startRefund(UUID id, Money amount) {
        if (!rows.startRefund(id, amount.amount())) {
            throw new Refusal(
                    Refusal.Kind.RULE_BROKEN,
                    "refund-too-large",
                    "More would go back than was paid for the order.",
                    "amount",
                    null);
        }
    }

    /** The provider will not pay it back: it may be tried again otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stopRefund(UUID id, Money amount) {
        rows.stopRefund(id, amount.amount());
    }

    /** Writes down that money has gone back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Order refunded(UUID id, String actor) {
        rows.refunded(id, now(), actor);
        var order = get(id);
        news.tell(order);
        return order;
    }

    /** Ends a pending order that inventory gave nothing. Where it has ended already, it is returned as it ended. */
    @Transactional
    public Order refuse(Order order, OrderProblem problem) {
        if (rows.end(order.id(), OrderState.REFUSED, problem)) {
            giveBack(order);
            log.info("order refused orderId={} problem={}", order.id(), problem.slug());
        }
        return get(order.id());
    }

    /** Ends a pending order, so that what is set aside for it becomes free; or returns it as it ended. */
    @Transactional
    public Order abandon(Order order, OrderProblem problem) {
        if (rows.end(order.id(), OrderState.ABANDONED, problem)) {
            released(order);
            log.info("order abandoned orderId={} problem={}", order.id(), problem.slug());
        }
        return get(order.id());
    }

    /** Pending orders that nobody is charging and that were begun before that moment, oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> listStale(Instant before, int limit) {
        return store.listStale(before, limit);
    }

    /** Orders that were placed before that moment and wait for their shopper to pay, oldest first. */
    @Transactional(readOnly = true)
    public List<UUID> listUnpaid(Instant before, int limit) {
        return store.listUnpaid(before, limit);
    }

    private void released(Order order) {
        giveBack(order);
        events.publish(facts.abandoned(order.id(), now()));
    }

    private static Refusal cartChanged() {
        return new Refusal(
                Refusal.Kind.CONFLICT, "cart-changed", "The cart was changed in the meantime: load it again.");
    }

    /** What an order took that came to nothing. */
    private void giveBack(Order order) {
        giveBackDiscount(order);
        reopenCart(order);
    }

    private void reopenCart(Order order) {
        var cartId = order.buyer().cartId();
        if (cartId != null) {
            rows.reopenCart(cartId);
        }
    }

    private void giveBackDiscount(Order order) {
        var code = order.sums().discountCode();
        if (code != null) {
            discounts.giveBack(code);
        }
    }

    private Order draft(OrderRequest request, Quote quote) {
        return new Order(
                ids.next(),
                "",
                OrderState.PENDING,
                null,
                request.buyer(),
                quote.lines().stream().map(this::line).toList(),
                new Order.Sums(
                        quote.discountCode(),
                        quote.subtotal(),
                        quote.discount(),
                        quote.tax(),
                        quote.shipping(),
                        quote.total()),
                new Order.Payment(request.payment().method(), PaymentState.OPEN, null, null),
                Money.zero(quote.currency()),
                0,
                now(),
                null);
    }

    private Order.Line line(Quote.Line line) {
        return new Order.Line(
                ids.next(),
                line.sku(),
                line.productId(),
                line.title(),
                line.quantity(),
                line.unitPrice(),
                line.discount(),
                line.tax(),
                line.total(),
                0,
                0);
    }

    /** As precise as events and tables keep it. */
    private Instant now() {
        return Milliseconds.of(clock.instant());
    }
}
