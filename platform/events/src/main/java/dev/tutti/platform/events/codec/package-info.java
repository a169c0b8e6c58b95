/** Events as bytes: Avro single-object encoding, and the schemas on both sides of it. */
@NullMarked
package dev.tutti.platform.events.codec;

import org.jspecify.annotations.NullMarked;
