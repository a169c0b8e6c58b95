/** EBU R128 of one track, joinable to that of a release, and the peaks of its waveform, all from one pass over the samples. */
@NullMarked
package dev.tutti.music.catalog.media.loudness;

import org.jspecify.annotations.NullMarked;
