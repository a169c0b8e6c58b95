/** Connections that cost as little as they can, so that the servers' work is what is measured. */
@NullMarked
package dev.tutti.benchmarks.http;

import org.jspecify.annotations.NullMarked;
