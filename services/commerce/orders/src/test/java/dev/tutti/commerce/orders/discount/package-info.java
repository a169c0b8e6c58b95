/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.discount;

import org.jspecify.annotations.NullMarked;
