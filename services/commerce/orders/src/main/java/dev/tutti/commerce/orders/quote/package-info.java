/** What a basket costs: prices, discount, tax and shipping, to the minor unit. */
@NullMarked
package dev.tutti.commerce.orders.quote;

import org.jspecify.annotations.NullMarked;
