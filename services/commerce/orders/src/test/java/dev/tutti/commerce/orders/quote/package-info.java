/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.quote;

import org.jspecify.annotations.NullMarked;
