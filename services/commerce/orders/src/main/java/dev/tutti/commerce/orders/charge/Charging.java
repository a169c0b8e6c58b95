package dev.tutti.commerce.orders.charge;

import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.commerce.orders.payment.Charge;
import dev.tutti.commerce.orders.payment.ChargeOutcome;
import dev.tutti.commerce.orders.payment.PaymentMethods;
import dev.tutti.commerce.orders.payment.PaymentProvider;
import dev.tutti.platform.runtime.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks providers for money, with no transaction open while they think. The charge is committed before the provider
 * hears of it, its reference before any money is asked for. So whatever crashes, either no money can have moved, or the
 * provider can be asked by reference what became of it: by the same request again, by a message of the provider, or by
 * {@link ReconcileJob}. While a charge is not settled its order cannot be abandoned.
 */
@Component
public class Charging {

    private static final Logger log = LoggerFactory.getLogger(Charging.class);
    private static final String RECONCILER = "reconciliation";

    private final Charges charges;
    private final Orders orders;
    private final PaymentMethods methods;

    Charging(Charges charges, Orders orders, PaymentMethods methods) {
        this.charges = charges;
        this.orders = orders;
        this.methods = methods;
    }

    /**
     * Charges a pending order whose units are set aside, or goes on with charging it, and returns it as it then is:
     * placed, or abandoned. Where the provider gives no answer, the order stays as it is, and its client is told so.
     */
    public Order charge(Order order, @Nullable String token, String actor) {
        var provider = methods.getProvider(order.payment().method());
        var started = charges.start(order, token == null);
        if (started.isEmpty()) {
            return orders.get(order.id());
        }
        var charge = started.get().with(token);
        var after = charges.settle(charge.orderId(), ask(provider, charge), actor);
        if (after.state() == OrderState.PENDING) {
            throw unknown();
        }
        return after;
    }

    /** Settles a charge by what its provider says of it now; refused where it says nothing. */
    public void refresh(UUID orderId, String actor) {
        var charge = charges.get(orderId);
        switch (provider(orderId).find(charge)) {
            case ChargeOutcome.Unknown _ -> throw unknown();
            // Whoever is confirming it will say what comes of that.
            case ChargeOutcome.Open _ -> log.debug("payment still open orderId={}", orderId);
            case ChargeOutcome.Charged charged -> charges.settle(orderId, charged, actor);
            case ChargeOutcome.Declined declined -> charges.settle(orderId, declined, actor);
        }
    }

    /** Sees to it that an order is not charged any more; returns it paid where that is too late. */
    public Order cancel(UUID orderId, String actor) {
        var charge = charges.get(orderId);
        if (charge.reference() == null) {
            return charges.giveUpUnopened(orderId);
        }
        var outcome = provider(orderId).cancel(charge);
        if (outcome instanceof ChargeOutcome.Unknown) {
            throw unknown();
        }
        return charges.settle(orderId, outcome, actor);
    }

    /** Settles a charge that nobody came back for: what is not charged by now never will be. */
    void reconcile(UUID orderId) {
        var charge = charges.get(orderId);
        if (charge.reference() == null) {
            charges.giveUpUnopened(orderId);
            return;
        }
        var provider = provider(orderId);
        var found = provider.find(charge);
        charges.settle(orderId, found instanceof ChargeOutcome.Open ? provider.cancel(charge) : found, RECONCILER);
    }

    private ChargeOutcome ask(PaymentProvider provider, Charge charge) {
        var found = charge.reference() == null ? open(provider, charge) : provider.find(charge);
        return found instanceof ChargeOutcome.Open open && !charge.isByShopper()
                ? provider.confirm(charge.referredToAs(open.reference()))
                : found;
    }

    private ChargeOutcome open(PaymentProvider provider, Charge charge) {
        var opened = provider.open(charge);
        if (opened instanceof ChargeOutcome.Open open && !charges.opened(charge.orderId(), open.reference())) {
            return new ChargeOutcome.Unknown("it was settled while it was being opened");
        }
        return opened;
    }

    private PaymentProvider provider(UUID orderId) {
        return methods.getProvider(orders.get(orderId).payment().method());
    }

    private static Refusal unknown() {
        return new Refusal(
                Refusal.Kind.UNAVAILABLE,
                "payment-unknown",
                "The payment provider has not said yet whether it charged: send the same request again in a moment.");
    }
}
