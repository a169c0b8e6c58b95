/** What a start takes, in time and in memory, beside Spring and Tomcat alone. */
@NullMarked
package dev.tutti.benchmarks.start;

import org.jspecify.annotations.NullMarked;
