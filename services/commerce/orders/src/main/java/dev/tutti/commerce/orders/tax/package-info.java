/** How much of a price is tax, by country and class. */
@NullMarked
package dev.tutti.commerce.orders.tax;

import org.jspecify.annotations.NullMarked;
