/** A stand-in for orders as a publisher: what matters here is its topic. */
@NullMarked
package dev.tutti.commerce.orders;

import org.jspecify.annotations.NullMarked;
