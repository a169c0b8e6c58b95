/** A service that keeps blobs and refers to some. */
@NullMarked
package dev.tutti.platform.storage.sample;

import org.jspecify.annotations.NullMarked;
