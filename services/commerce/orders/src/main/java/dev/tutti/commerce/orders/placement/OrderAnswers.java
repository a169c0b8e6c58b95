package dev.tutti.commerce.orders.placement;

import dev.tutti.commerce.orders.order.OrderBody;
import dev.tutti.commerce.orders.order.Orders;
import dev.tutti.platform.web.EntityTags;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** The answer to a request that placed an order. */
final class OrderAnswers {

    private static final String REPLAYED = "Idempotency-Replayed";

    private OrderAnswers() {}

    static ResponseEntity<OrderBody> created(Placement.Placed placed, Orders orders) {
        var order = placed.order();
        var answer = ResponseEntity.status(HttpStatus.CREATED).eTag(EntityTags.of(order.version()));
        if (placed.repeated()) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(OrderBody.of(order, orders.listSteps(order.id())));
    }
}
