/** Tests of streaming: playback. */
@NullMarked
package dev.tutti.music.streaming.playback;

import org.jspecify.annotations.NullMarked;
