/** How an order comes to be: committed, reserved, paid, placed; each step once, whatever crashes between. */
@NullMarked
package dev.tutti.commerce.orders.placement;

import org.jspecify.annotations.NullMarked;
