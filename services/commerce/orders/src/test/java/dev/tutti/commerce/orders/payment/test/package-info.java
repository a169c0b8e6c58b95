/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.payment.test;

import org.jspecify.annotations.NullMarked;
