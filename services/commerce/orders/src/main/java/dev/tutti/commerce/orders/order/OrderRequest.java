package dev.tutti.commerce.orders.order;

import dev.tutti.commerce.orders.payment.PaymentChoice;
import dev.tutti.commerce.orders.quote.Basket;
import org.jspecify.annotations.Nullable;

/**
 * A request for an order.
 *
 * @param hash of all that makes the request this one and no other
 * @param cartVersion of the cart that becomes the order, as the basket was read from it; null without one
 */
public record OrderRequest(
        OrderKey key, String hash, Buyer buyer, @Nullable Long cartVersion, Basket basket, PaymentChoice payment) {}
