/** Tests of streaming: media. */
@NullMarked
package dev.tutti.music.streaming.media;

import org.jspecify.annotations.NullMarked;
