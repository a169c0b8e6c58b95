/** A stand-in for streaming as a publisher: what matters here is its topic. */
@NullMarked
package dev.tutti.music.streaming;

import org.jspecify.annotations.NullMarked;
