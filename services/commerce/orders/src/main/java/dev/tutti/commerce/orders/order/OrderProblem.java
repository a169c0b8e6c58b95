package dev.tutti.commerce.orders.order;

import java.util.Map;

/**
 * Why an order came to nothing: stored with it, so that every repetition of the request is told the same.
 *
 * @param members further members of the problem, plain JSON
 */
public record OrderProblem(String slug, String detail, Map<String, Object> members) {

    /** Nobody came back for it in time. */
    public static final OrderProblem ABANDONED = new OrderProblem(
            "order-abandoned",
            "This order was given up before it was placed: start again with a new Idempotency-Key.",
            Map.of());

    /** The provider said no, in its own word. */
    static OrderProblem declined(String code) {
        return new OrderProblem(
                "payment-declined", "The payment was declined: choose another way to pay.", Map.of("code", code));
    }

    public OrderProblem {
        members = Map.copyOf(members);
    }
}
