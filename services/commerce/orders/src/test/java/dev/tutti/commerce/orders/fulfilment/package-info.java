/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.fulfilment;

import org.jspecify.annotations.NullMarked;
