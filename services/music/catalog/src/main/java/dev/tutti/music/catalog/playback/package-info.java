/** What streaming asks before it lets a track be played. */
@NullMarked
package dev.tutti.music.catalog.playback;

import org.jspecify.annotations.NullMarked;
