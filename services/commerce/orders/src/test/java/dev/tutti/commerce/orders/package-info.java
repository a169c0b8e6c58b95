/** Tests of orders. */
@NullMarked
package dev.tutti.commerce.orders;

import org.jspecify.annotations.NullMarked;
