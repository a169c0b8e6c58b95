/** Proof that the job counts exactly, whatever happens to it. */
@NullMarked
package dev.tutti.streams.orders;

import org.jspecify.annotations.NullMarked;
