package dev.tutti.commerce.orders.order;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as its buyer and the merchant see it. */
public record OrderBody(
        UUID id,
        String number,
        OrderState state,
        @Nullable UUID customerId,
        @Nullable String email,
        List<Order.Line> lines,
        @Nullable String discountCode,
        Money subtotal,
        Money discount,
        Money tax,
        Money shipping,
        Money total,
        String currency,
        @Nullable Address shippingAddress,
        Payment payment,
        List<Step> history,
        @Nullable Instant placedAt,
        long version) {

    record Payment(
            String method,
            String state,
            Money amount,
            @Nullable String reference,
            @Nullable String clientSecret) {

        static Payment of(Order order) {
            var payment = order.payment();
            return new Payment(
                    payment.method(),
                    payment.state() == PaymentState.CHARGING
                            ? PaymentState.PENDING.label()
                            : payment.state().label(),
                    order.total(),
                    payment.reference(),
                    payment.clientSecret());
        }
    }

    public static OrderBody of(Order order, List<Step> history) {
        var sums = order.sums();
        return new OrderBody(
                order.id(),
                order.number(),
                order.state(),
                order.buyer().customerId(),
                order.buyer().email(),
                order.lines(),
                sums.discountCode(),
                sums.subtotal(),
                sums.discount(),
                sums.tax(),
                sums.shipping(),
                sums.total(),
                order.currency(),
                order.buyer().address(),
                Payment.of(order),
                history,
                order.placedAt(),
                order.version());
    }
}
