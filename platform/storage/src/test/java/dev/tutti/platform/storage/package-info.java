/** Proofs that a blob is whole or absent, whatever happens, and that tokens permit what they say and no more. */
@NullMarked
package dev.tutti.platform.storage;

import org.jspecify.annotations.NullMarked;
