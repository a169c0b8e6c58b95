/** What can be bought, as products tells it. */
@NullMarked
package dev.tutti.commerce.orders.offer;

import org.jspecify.annotations.NullMarked;
