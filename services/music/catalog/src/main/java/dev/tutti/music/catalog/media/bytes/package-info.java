/** The boxes of MP4 files, wherever they are. */
@NullMarked
package dev.tutti.music.catalog.media.bytes;

import org.jspecify.annotations.NullMarked;
