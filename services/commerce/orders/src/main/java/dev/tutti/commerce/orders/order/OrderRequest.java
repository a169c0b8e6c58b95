package dev.tutti.commerce.orders.order;

import dev.tutti.commerce.orders.payment.PaymentChoice;
import dev.tutti.commerce.orders.quote.Basket;

/**
 * A request for an order.
 *
 * @param hash of all that makes the request this one and no other
 */
public record OrderRequest(OrderKey key, String hash, Buyer buyer, Basket basket, PaymentChoice payment) {}
