/** Tests of streaming: play. */
@NullMarked
package dev.tutti.music.streaming.play;

import org.jspecify.annotations.NullMarked;
