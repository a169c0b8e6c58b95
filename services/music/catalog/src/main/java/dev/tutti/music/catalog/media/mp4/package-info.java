/** MP4 written by ourselves: fragmented on one common frame grid, and progressive with an exact edit list. */
@NullMarked
package dev.tutti.music.catalog.media.mp4;

import org.jspecify.annotations.NullMarked;
