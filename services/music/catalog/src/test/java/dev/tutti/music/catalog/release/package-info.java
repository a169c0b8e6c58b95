/** Releases and their tracks, over HTTP and by their rules. */
@NullMarked
package dev.tutti.music.catalog.release;

import org.jspecify.annotations.NullMarked;
