/** Serves the bytes of a track to whoever holds a signed address. */
@NullMarked
package dev.tutti.music.streaming.media;

import org.jspecify.annotations.NullMarked;
