/** Carts, orders and their payments: from the first click to the last refund. */
@NullMarked
package dev.tutti.commerce.orders;

import org.jspecify.annotations.NullMarked;
