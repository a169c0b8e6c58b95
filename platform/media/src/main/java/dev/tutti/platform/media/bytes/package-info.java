/** Reading numbers from anywhere in a file without loading it. */
@NullMarked
package dev.tutti.platform.media.bytes;

import org.jspecify.annotations.NullMarked;
