/** Measures the built artifact from outside, each thing beside a yardstick of the same run. */
@NullMarked
package dev.tutti.benchmarks;

import org.jspecify.annotations.NullMarked;
