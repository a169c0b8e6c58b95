/** Tests of how an order comes to be. */
@NullMarked
package dev.tutti.commerce.orders.placement;

import org.jspecify.annotations.NullMarked;
