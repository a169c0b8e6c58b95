/** The playlists beside the CMAF files. */
@NullMarked
package dev.tutti.music.catalog.media.hls;

import org.jspecify.annotations.NullMarked;
