/** Tests of the media library. */
@NullMarked
package dev.tutti.platform.media;

import org.jspecify.annotations.NullMarked;
