/** Work that one process at a time may do, fenced so that a slow former holder cannot do harm. */
@NullMarked
package dev.tutti.platform.runtime.lease;

import org.jspecify.annotations.NullMarked;
