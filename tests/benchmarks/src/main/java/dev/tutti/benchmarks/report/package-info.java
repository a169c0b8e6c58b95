/** What was measured, on which machine, as a table and as JSON. */
@NullMarked
package dev.tutti.benchmarks.report;

import org.jspecify.annotations.NullMarked;
