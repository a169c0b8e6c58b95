/** Publishing and the whole way to the consumer. */
@NullMarked
package dev.tutti.platform.events;

import org.jspecify.annotations.NullMarked;
