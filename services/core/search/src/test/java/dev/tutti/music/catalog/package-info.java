/** A stand-in for the service whose facts search hears. */
@NullMarked
package dev.tutti.music.catalog;

import org.jspecify.annotations.NullMarked;
