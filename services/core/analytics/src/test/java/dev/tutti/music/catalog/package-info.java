/** A stand-in for catalog as a publisher: what matters here is its topic. */
@NullMarked
package dev.tutti.music.catalog;

import org.jspecify.annotations.NullMarked;
