/** Why an upload is not taken: the closed list of reasons. */
@NullMarked
package dev.tutti.platform.media.rejection;

import org.jspecify.annotations.NullMarked;
