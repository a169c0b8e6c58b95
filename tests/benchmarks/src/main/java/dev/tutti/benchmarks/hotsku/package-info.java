/** Ways to sell one SKU to many at once, on the same PostgreSQL. */
@NullMarked
package dev.tutti.benchmarks.hotsku;

import org.jspecify.annotations.NullMarked;
