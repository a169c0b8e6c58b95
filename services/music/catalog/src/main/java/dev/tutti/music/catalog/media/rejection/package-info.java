/** Why an upload is not taken: the closed list of reasons. */
@NullMarked
package dev.tutti.music.catalog.media.rejection;

import org.jspecify.annotations.NullMarked;
