package dev.tutti.commerce.inventory.reservation;

import io.micrometer.context.ContextSnapshot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an order wants.
 *
 * @param cartId the cart that becomes the order
 * @param context of the request, whose trace the order's fact continues
 */
record Ask(UUID orderId, @Nullable UUID cartId, Demand demand, ContextSnapshot context) {}
