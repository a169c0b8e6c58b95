/** Accepted orders per second and how long each took, beside as many commits without a shop. */
@NullMarked
package dev.tutti.benchmarks.orders;

import org.jspecify.annotations.NullMarked;
