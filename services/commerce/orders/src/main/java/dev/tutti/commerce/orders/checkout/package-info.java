/** The way from a cart to exactly one order. */
@NullMarked
package dev.tutti.commerce.orders.checkout;

import org.jspecify.annotations.NullMarked;
