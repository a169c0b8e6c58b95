package dev.tutti.commerce.orders.placement;

import dev.tutti.commerce.orders.overview.OrderBodies;
import dev.tutti.commerce.orders.overview.OrderBody;
import dev.tutti.platform.web.EntityTags;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The answer to a request that placed an order. */
@Component
public class OrderAnswers {

    private static final String REPLAYED = "Idempotency-Replayed";

    private final OrderBodies bodies;

    OrderAnswers(OrderBodies bodies) {
        this.bodies = bodies;
    }

    /** 201 with the order, and for a guest what opens it. */
    public ResponseEntity<OrderBody> created(Placement.Placed placed) {
        var order = placed.order();
        var answer = ResponseEntity.status(HttpStatus.CREATED).eTag(EntityTags.of(order.version()));
        if (placed.repeated()) {
            answer.header(REPLAYED, "true");
        }
        return answer.body(placed.repeated() ? bodies.ofPlaced(order) : bodies.ofNew(order, placed.actor()));
    }
}
