/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.offer;

import org.jspecify.annotations.NullMarked;
