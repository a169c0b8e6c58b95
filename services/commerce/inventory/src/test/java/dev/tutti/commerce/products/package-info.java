/** A stand-in for products as a publisher: what matters here is its topic. */
@NullMarked
package dev.tutti.commerce.products;

import org.jspecify.annotations.NullMarked;
