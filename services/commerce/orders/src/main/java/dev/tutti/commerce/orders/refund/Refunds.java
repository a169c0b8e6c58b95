package dev.tutti.commerce.orders.refund;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.payment.PaymentMethods;
import dev.tutti.commerce.orders.payment.RepaymentOutcome;
import dev.tutti.contracts.events.commerce.orders.OrderRefunded;
import dev.tutti.contracts.money.Money;
import dev.tutti.platform.events.Events;
import dev.tutti.platform.jobs.Jobs;
import dev.tutti.platform.runtime.Ids;
import dev.tutti.platform.runtime.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes back to shoppers: written with the step that causes it, done by a job, told when it is done. */
@Service
public class Refunds {

    private static final Logger log = LoggerFactory.getLogger(Refunds.class);

    private final RefundStore store;
    private final Orders orders;
    private final Events events;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;

    Refunds(RefundStore store, Orders orders, Events events, Jobs jobs, Ids ids, Clock clock) {
        this.store = store;
        this.orders = orders;
        this.events = events;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Starts to pay back, in the transaction of what is the reason for it. Money that came by hand goes back by hand,
     * so that such a refund is done as soon as it is written down. Refused where more would go back than came.
     *
     * @param chargeReference the payment that it is taken from
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Refund start(Order order, Money amount, RefundReason reason, @Nullable String chargeReference) {
        orders.startRefund(order.id(), amount);
        var refund = new Refund(
                ids.next(),
                order.id(),
                amount,
                reason.label(),
                order.payment().method(),
                chargeReference,
                Refund.STARTED,
                clock.instant());
        store.insert(refund);
        if (refund.provider().equals(PaymentMethods.MANUAL) || Orders.NOTHING_DUE.equals(chargeReference)) {
            finish(refund, "");
        } else {
            jobs.enqueue(RefundJob.KIND, refund.id().toString(), new RefundJob.PayBack(refund.id()));
        }
        return refund;
    }

    @Transactional(readOnly = true)
    Refund get(UUID id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("refund"));
    }

    @Transactional(readOnly = true)
    public List<Refund> listByOrders(Collection<UUID> orderIds) {
        return store.listByOrders(orderIds);
    }

    /** Draws the consequence of what the provider said, once. */
    @Transactional
    void settle(Refund refund, RepaymentOutcome outcome) {
        switch (outcome) {
            case RepaymentOutcome.Repaid(var reference) -> finish(refund, reference);
            case RepaymentOutcome.Refused(var code) -> fail(refund, code);
            case RepaymentOutcome.Unknown(var reason) ->
                throw new IllegalStateException("refund %s is not known to be done: %s".formatted(refund.id(), reason));
        }
    }

    private void finish(Refund refund, String reference) {
        if (!store.settle(refund.id(), Refund.REFUNDED, reference, null)) {
            return;
        }
        var order = orders.refunded(refund.orderId(), refund.reason());
        events.publish(new OrderRefunded(
                ids.next(),
                clock.instant(),
                order.id(),
                order.buyer().customerId(),
                refund.id(),
                refund.amount(),
                refund.reason()));
        log.info("order refunded orderId={} refundId={} amount={}", order.id(), refund.id(), refund.amount());
    }

    private void fail(Refund refund, String code) {
        if (store.settle(refund.id(), Refund.FAILED, null, code)) {
            orders.stopRefund(refund.orderId(), refund.amount());
            log.error(
                    "refund refused by its provider orderId={} refundId={} code={}",
                    refund.orderId(),
                    refund.id(),
                    code);
        }
    }
}
