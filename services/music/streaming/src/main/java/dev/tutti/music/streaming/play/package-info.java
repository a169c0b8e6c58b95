/** What a person heard, kept for ever, and whether it counts. */
@NullMarked
package dev.tutti.music.streaming.play;

import org.jspecify.annotations.NullMarked;
