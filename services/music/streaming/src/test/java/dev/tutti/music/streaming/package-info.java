/** Tests of streaming. */
@NullMarked
package dev.tutti.music.streaming;

import org.jspecify.annotations.NullMarked;
