/** Codes that take something off. */
@NullMarked
package dev.tutti.commerce.orders.discount;

import org.jspecify.annotations.NullMarked;
