/** Parts of a file over many connections, beside nginx with the same file. */
@NullMarked
package dev.tutti.benchmarks.ranges;

import org.jspecify.annotations.NullMarked;
