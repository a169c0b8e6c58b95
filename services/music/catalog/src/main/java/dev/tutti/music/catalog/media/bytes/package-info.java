/** Reading numbers and MP4 boxes from anywhere in a file without loading it. */
@NullMarked
package dev.tutti.music.catalog.media.bytes;

import org.jspecify.annotations.NullMarked;
