/** A stand-in for identity: whom to write to. */
@NullMarked
package dev.tutti.core.identity;

import org.jspecify.annotations.NullMarked;
