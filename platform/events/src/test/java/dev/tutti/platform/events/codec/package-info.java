/** Encoding, and schemas of other versions. */
@NullMarked
package dev.tutti.platform.events.codec;

import org.jspecify.annotations.NullMarked;
