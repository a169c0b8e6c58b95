/** Money on its way back to a shopper. */
@NullMarked
package dev.tutti.commerce.orders.refund;

import org.jspecify.annotations.NullMarked;
