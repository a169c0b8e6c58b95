/** Sales by the minute: what was ordered, cancelled and put into carts, counted from the facts of orders. */
@NullMarked
package dev.tutti.streams.orders;

import org.jspecify.annotations.NullMarked;
