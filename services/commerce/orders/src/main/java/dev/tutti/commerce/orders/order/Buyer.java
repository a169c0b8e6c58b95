package dev.tutti.commerce.orders.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who an order is for, and where it goes.
 *
 * @param customerId null for a guest
 * @param cartId null for an order of a system
 * @param email null where the account's counts
 * @param locale BCP 47: de-AT
 */
public record Buyer(
        @Nullable UUID customerId,
        @Nullable UUID cartId,
        @Nullable String email,
        String locale,
        @Nullable Address address) {

    @Nullable
    String country() {
        return address == null ? null : address.country();
    }
}
