/** The leave to play a track: asked of catalog, signed for one listener, over after a while. */
@NullMarked
package dev.tutti.music.streaming.playback;

import org.jspecify.annotations.NullMarked;
