package dev.tutti.contracts.api.commerce.inventory;

import dev.tutti.contracts.api.OfferedBy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Units set aside: for a cart as long as its time runs, for an order until orders says otherwise. */
@OfferedBy("inventory")
@HttpExchange("/internal/v1/reservations")
public interface Reservations {

    int LINES_MAX = 1000;

    /**
     * Sets the units aside for the order, all or none, for as long as orders does not let them go. The cart's
     * reservation, where it has one, becomes the order's in the same transaction. Asked again, it answers as the first
     * time, whatever the lines: the first answer for an order is the only one.
     */
    @PutExchange("/orders/{orderId}")
    Answer reserve(@PathVariable UUID orderId, @RequestBody OrderRequest request);

    /** Sets aside for the cart exactly these units, instead of what it had; only SKUs that reserve on cart take part. */
    @PutExchange("/carts/{cartId}")
    CartAnswer hold(@PathVariable UUID cartId, @RequestBody CartRequest request);

    /** Lets go of what is set aside for the cart. */
    @DeleteExchange("/carts/{cartId}")
    void drop(@PathVariable UUID cartId);

    /** Units of one SKU; a SKU may stand in several lines, whose sum counts. */
    record Line(String sku, int quantity) {}

    /**
     * @param cartId the cart that becomes this order
     * @param lines 1 to {@link #LINES_MAX}
     */
    record OrderRequest(@Nullable UUID cartId, List<Line> lines) {

        public OrderRequest {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param lines none to {@link #LINES_MAX}; none lets everything go
     */
    record CartRequest(List<Line> lines) {

        public CartRequest {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param outcome {@code reserved}; {@code out-of-stock}, and the order will never get anything; {@code released},
     *     where orders let the order go before
     * @param shortages what was missing, for {@code out-of-stock}
     */
    record Answer(String outcome, List<Shortage> shortages) {

        public static final String RESERVED = "reserved";
        public static final String OUT_OF_STOCK = "out-of-stock";
        public static final String RELEASED = "released";

        public Answer {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * @param outcome {@code held} or {@code out-of-stock}; then the cart keeps what it had
     * @param expiresAt when the units go back; null where nothing is held
     */
    record CartAnswer(
            String outcome,
            List<Shortage> shortages,
            @Nullable Instant expiresAt) {

        public static final String HELD = "held";

        public CartAnswer {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * @param wanted the sum over all lines of the SKU
     * @param available what is left for everybody
     */
    record Shortage(String sku, long wanted, long available) {}
}
