/** How fast facts are counted. */
@NullMarked
package dev.tutti.benchmarks.streams;

import org.jspecify.annotations.NullMarked;
