/** Orders as their buyers and the merchant see them. */
@NullMarked
package dev.tutti.commerce.orders.overview;

import org.jspecify.annotations.NullMarked;
