/** Whom to write to about an order. */
@NullMarked
package dev.tutti.commerce.orders.contact;

import org.jspecify.annotations.NullMarked;
