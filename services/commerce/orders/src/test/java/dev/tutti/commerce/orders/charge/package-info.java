/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.charge;

import org.jspecify.annotations.NullMarked;
