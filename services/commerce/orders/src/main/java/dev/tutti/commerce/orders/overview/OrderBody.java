package dev.tutti.commerce.orders.overview;

import dev.tutti.commerce.orders.order.Address;
import dev.tutti.commerce.orders.order.Order;
import dev.tutti.commerce.orders.order.OrderState;
import dev.tutti.commerce.orders.order.PaymentState;
import dev.tutti.commerce.orders.order.Step;
import dev.tutti.commerce.orders.parcel.Return;
import dev.tutti.commerce.orders.parcel.Shipment;
import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as its buyer and the merchant see it.
 *
 * @param tax within the prices, of the lines alone
 * @param accessToken what opens a guest's order, as X-Order-Token; told to whoever placed it
 */
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
        List<Shipment> shipments,
        List<Return> returns,
        List<Repaid> refunds,
        List<Step> history,
        @Nullable Instant placedAt,
        long version,
        @Nullable String accessToken) {

    /**
     * @param state open, pending, paid, partially-refunded, refunded, failed
     * @param reference its name at the provider, or in the merchant's books
     * @param clientSecret with which the shopper's browser confirms it at the provider; null where that is not needed
     */
    public record Payment(
            String method,
            String state,
            Money amount,
            @Nullable String reference,
            @Nullable String clientSecret) {

        static Payment of(Order order) {
            var payment = order.payment();
            var state = payment.state() == PaymentState.CHARGING ? PaymentState.PENDING : payment.state();
            return new Payment(
                    payment.method(), state.label(), order.total(), payment.reference(), payment.clientSecret());
        }
    }

    /**
     * @param reason cancellation, return, reconciliation, merchant
     * @param state started, refunded, failed
     */
    public record Repaid(UUID id, Money amount, String reason, String state, Instant at) {}
}
