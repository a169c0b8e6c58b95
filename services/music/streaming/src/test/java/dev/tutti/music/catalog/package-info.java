/** A stand-in for catalog: declared as a service and called through its contract, as the real one is. */
@NullMarked
package dev.tutti.music.catalog;

import org.jspecify.annotations.NullMarked;
