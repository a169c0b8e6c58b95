/** What strangers' media files need before anything is done with them: judged by their headers, decoded out of process. */
@NullMarked
package dev.tutti.platform.media;

import org.jspecify.annotations.NullMarked;
