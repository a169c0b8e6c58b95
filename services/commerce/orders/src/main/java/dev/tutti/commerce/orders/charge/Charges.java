package dev.tutti.commerce.orders.charge;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.payment.Charge;
import dev.tutti.commerce.orders.payment.ChargeOutcome;
import dev.tutti.commerce.orders.refund.RefundReason;
import dev.tutti.commerce.orders.refund.Refunds;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was asked of providers, and what is known of it. */
@Service
public class Charges {

    private static final Logger log = LoggerFactory.getLogger(Charges.class);

    private static final String NEVER_OPENED = "never-opened";

    private final ChargeStore store;
    private final Orders orders;
    private final Refunds refunds;
    private final Clock clock;

    Charges(ChargeStore store, Orders orders, Refunds refunds, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** Writes down that an order is being charged, or returns what was written before; none where it is too late. */
    @Transactional
    public Optional<Charge> start(Order order, boolean isByShopper) {
        if (orders.startCharging(order.id())) {
            var charge = new Charge(order.id(), order.number(), order.total(), null, isByShopper, null);
            store.insert(charge, order.payment().method(), clock.instant());
            return Optional.of(charge);
        }
        return store.find(order.id());
    }

    /** Writes down the name of a charge at its provider; false where it is settled already, and must not be confirmed. */
    @Transactional
    public boolean opened(UUID orderId, String reference) {
        return store.updateReference(orderId, reference);
    }

    @Transactional(readOnly = true)
    public Charge get(UUID orderId) {
        return store.find(orderId).orElseThrow(() -> Refusal.notFound("payment"));
    }

    /** The order whose charge has that name at its provider. */
    @Transactional(readOnly = true)
    public Optional<UUID> findOrder(String provider, String reference) {
        return store.findOrder(provider, reference);
    }

    @Transactional(readOnly = true)
    List<UUID> listUnsettled(Instant before, int limit) {
        return store.listUnsettled(before, limit);
    }

    /** Draws the consequence of what the provider said, once: money that came for an order that ended goes back. */
    @Transactional
    public Order settle(UUID orderId, ChargeOutcome outcome, String actor) {
        var changed = switch (outcome) {
            case ChargeOutcome.Open _ -> store.settle(orderId, "waiting", null);
            case ChargeOutcome.Charged _ -> store.settle(orderId, "charged", null);
            case ChargeOutcome.Declined(var code) -> store.settle(orderId, "failed", code);
            case ChargeOutcome.Unknown(var reason) -> unsettled(orderId, reason);
        };
        var order = orders.get(orderId);
        if (!changed) {
            return order;
        }
        return switch (outcome) {
            case ChargeOutcome.Open(var reference, var secret) ->
                order.state() == OrderState.PENDING ? orders.placeWaiting(order, reference, secret, actor) : order;
            case ChargeOutcome.Charged(var reference) -> paid(order, reference, actor);
            case ChargeOutcome.Declined(var code) -> orders.decline(order, code);
            case ChargeOutcome.Unknown _ -> order;
        };
    }

    /** Ends a charge whose reference was never written down: nobody can have asked for its money, and nobody will. */
    @Transactional
    public Order giveUpUnopened(UUID orderId) {
        var order = orders.get(orderId);
        return store.failUnopened(orderId, NEVER_OPENED) ? orders.decline(order, NEVER_OPENED) : order;
    }

    private Order paid(Order order, String reference, String actor) {
        var after = orders.pay(order, reference, actor);
        if (!after.state().isPlaced() || after.state() == OrderState.CANCELLED) {
            refunds.start(after, after.total(), RefundReason.RECONCILIATION, reference);
        }
        return after;
    }

    private boolean unsettled(UUID orderId, String reason) {
        log.warn("payment outcome unknown orderId={} reason={}", orderId, reason);
        store.checked(orderId, clock.instant());
        return false;
    }
}
