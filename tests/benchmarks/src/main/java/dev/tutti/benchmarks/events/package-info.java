/** What the bench of platform/events measured, beside a plain producer and consumer. */
@NullMarked
package dev.tutti.benchmarks.events;

import org.jspecify.annotations.NullMarked;
