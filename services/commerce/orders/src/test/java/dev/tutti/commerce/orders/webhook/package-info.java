/** Tests of the package of the same name. */
@NullMarked
package dev.tutti.commerce.orders.webhook;

import org.jspecify.annotations.NullMarked;
