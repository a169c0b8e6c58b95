/** An order and its life, from the first commit to the last step. */
@NullMarked
package dev.tutti.commerce.orders.order;

import org.jspecify.annotations.NullMarked;
