/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.cart;

import org.jspecify.annotations.NullMarked;
