/** Artists, releases, tracks and their audio: from the upload to what may be played. */
@NullMarked
package dev.tutti.music.catalog;

import org.jspecify.annotations.NullMarked;
