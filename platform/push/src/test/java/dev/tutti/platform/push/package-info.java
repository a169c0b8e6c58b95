/** Proofs that the live channel reaches every process, in order, and never passes a gap off as calm. */
@NullMarked
package dev.tutti.platform.push;

import org.jspecify.annotations.NullMarked;
