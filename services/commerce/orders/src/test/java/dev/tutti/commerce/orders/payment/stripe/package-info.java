/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.payment.stripe;

import org.jspecify.annotations.NullMarked;
