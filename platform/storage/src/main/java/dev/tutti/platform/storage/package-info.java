/** Objects: streamed in with checksum and cap, read in ranges, listed, signed for, and collected when orphaned. */
@NullMarked
package dev.tutti.platform.storage;

import org.jspecify.annotations.NullMarked;
