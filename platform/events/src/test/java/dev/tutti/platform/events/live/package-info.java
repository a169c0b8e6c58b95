/** Events for one process. */
@NullMarked
package dev.tutti.platform.events.live;

import org.jspecify.annotations.NullMarked;
