/** What people gather before they order. */
@NullMarked
package dev.tutti.commerce.orders.cart;

import org.jspecify.annotations.NullMarked;
