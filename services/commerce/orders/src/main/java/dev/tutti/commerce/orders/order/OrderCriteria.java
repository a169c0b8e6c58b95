package dev.tutti.commerce.orders.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are asked for.
 *
 * @param customerId null for everybody's
 * @param state null for any
 * @param text the beginning of a number or an e-mail address, or a SKU; empty for any
 */
public record OrderCriteria(
        @Nullable UUID customerId, @Nullable OrderState state, String text) {}
