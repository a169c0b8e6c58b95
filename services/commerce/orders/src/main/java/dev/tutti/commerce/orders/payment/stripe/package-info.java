/** Stripe as a payment provider, over its own wire format. */
@NullMarked
package dev.tutti.commerce.orders.payment.stripe;

import org.jspecify.annotations.NullMarked;
