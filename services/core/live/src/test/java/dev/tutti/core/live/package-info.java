/** Proofs that a connection hears what its person may hear, goes on where it stopped, and ends in time. */
@NullMarked
package dev.tutti.core.live;

import org.jspecify.annotations.NullMarked;
