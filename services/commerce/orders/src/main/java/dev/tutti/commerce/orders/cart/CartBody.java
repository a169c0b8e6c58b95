package dev.tutti.commerce.orders.cart;

import dev.tutti.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cart as it is and costs at this moment.
 *
 * @param token what opens a guest's cart: told once, when it is opened
 * @param discountProblem why the code takes nothing off; null where it does, or where there is none
 * @param currency null while nothing in it has a price
 * @param reservedUntil until when units are held for it; null where none are
 */
record CartBody(
        UUID id,
        @Nullable String token,
        List<Line> lines,
        @Nullable String discountCode,
        @Nullable String discountProblem,
        @Nullable Money subtotal,
        @Nullable Money discount,
        @Nullable Money tax,
        @Nullable Money shipping,
        @Nullable Money total,
        @Nullable String currency,
        String state,
        long version,
        @Nullable Instant reservedUntil) {

    /**
     * @param unitPrice null where nobody sells it
     * @param available what is left for everybody; null where that is not counted or not known
     * @param problem unknown-sku, mixed-currencies or out-of-stock; null where it can be ordered
     */
    record Line(
            UUID lineId,
            String sku,
            @Nullable UUID productId,
            @Nullable String title,
            @Nullable String image,
            int quantity,
            @Nullable Money unitPrice,
            @Nullable Money total,
            @Nullable Long available,
            @Nullable String problem) {}

    CartBody with(String newToken) {
        return new CartBody(
                id,
                newToken,
                lines,
                discountCode,
                discountProblem,
                subtotal,
                discount,
                tax,
                shipping,
                total,
                currency,
                state,
                version,
                reservedUntil);
    }
}
