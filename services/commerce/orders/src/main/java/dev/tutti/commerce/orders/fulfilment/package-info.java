/** What happens to an order after it was placed, each step once. */
@NullMarked
package dev.tutti.commerce.orders.fulfilment;

import org.jspecify.annotations.NullMarked;
