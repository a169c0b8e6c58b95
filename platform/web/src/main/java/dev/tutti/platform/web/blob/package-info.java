/** Blobs as responses: whole, in ranges, or not at all when the client has them. */
@NullMarked
package dev.tutti.platform.web.blob;

import org.jspecify.annotations.NullMarked;
