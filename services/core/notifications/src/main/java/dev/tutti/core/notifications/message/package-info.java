/** One message per occasion, reader and channel, from being addressed to being delivered. */
@NullMarked
package dev.tutti.core.notifications.message;

import org.jspecify.annotations.NullMarked;
