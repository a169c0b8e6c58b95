/** A stand-in for suppliers as a publisher: what matters here is its topic. */
@NullMarked
package dev.tutti.commerce.suppliers;

import org.jspecify.annotations.NullMarked;
