package dev.tutti.commerce.orders.order;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is at one moment.
 *
 * @param number what people call it; short, unique and no secret
 * @param problem why it will never be placed, for a refused or abandoned one
 * @param refunded how much of the total was paid back, or is on its way back
 * @param version grows by one with each step of its history
 */
public record Order(
        UUID id,
        String number,
        OrderState state,
        @Nullable OrderProblem problem,
        Buyer buyer,
        List<Line> lines,
        Sums sums,
        Payment payment,
        Money refunded,
        long version,
        Instant createdAt,
        @Nullable Instant placedAt) {

    public Order {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return sums.total();
    }

    public String currency() {
        return total().currency();
    }

    boolean isVisibleTo(Viewer viewer) {
        return viewer.isMerchant()
                || (viewer.userId() != null && viewer.userId().equals(buyer.customerId()));
    }

    /** What a client was or will be told about an order that came to nothing. */
    public OrderRefused refusal() {
        return new OrderRefused(problem == null ? OrderProblem.ABANDONED : problem);
    }

    /**
     * @param subtotal unit prices times quantities
     * @param tax within the lines' totals
     * @param total subtotal - discount + shipping
     */
    public record Sums(
            @Nullable String discountCode, Money subtotal, Money discount, Money tax, Money shipping, Money total) {}

    /**
     * @param method manual, test, stripe
     * @param reference the payment's name at its provider
     * @param clientSecret with which the shopper's browser confirms it there
     */
    public record Payment(
            String method,
            PaymentState state,
            @Nullable String reference,
            @Nullable String clientSecret) {}

    /**
     * @param total what is paid for the line, discount taken off and tax within
     * @param shipped units that are on their way or arrived
     * @param returned of those, units that came back
     */
    public record Line(
            UUID lineId,
            String sku,
            UUID productId,
            String title,
            int quantity,
            Money unitPrice,
            Money discount,
            Money tax,
            Money total,
            int shipped,
            int returned) {}

    Order numbered(String given) {
        return new Order(
                id, given, state, problem, buyer, lines, sums, payment, refunded, version, createdAt, placedAt);
    }

    Order with(List<Line> found) {
        return new Order(
                id, number, state, problem, buyer, found, sums, payment, refunded, version, createdAt, placedAt);
    }

    Order placed(long newVersion, Payment newPayment, Instant at) {
        return new Order(
                id,
                number,
                OrderState.PLACED,
                problem,
                buyer,
                lines,
                sums,
                newPayment,
                refunded,
                newVersion,
                createdAt,
                at);
    }

    Order paid(long newVersion, String reference) {
        return new Order(
                id,
                number,
                OrderState.PAID,
                problem,
                buyer,
                lines,
                sums,
                new Payment(payment.method(), PaymentState.PAID, reference, null),
                refunded,
                newVersion,
                createdAt,
                placedAt);
    }
}
