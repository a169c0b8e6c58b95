/** A shop for tests: orders with the real products and the real inventory in one process. */
@NullMarked
package dev.tutti.commerce.orders.shop;

import org.jspecify.annotations.NullMarked;
