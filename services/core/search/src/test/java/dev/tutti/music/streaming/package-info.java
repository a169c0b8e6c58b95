/** A stand-in for the service whose facts search hears. */
@NullMarked
package dev.tutti.music.streaming;

import org.jspecify.annotations.NullMarked;
