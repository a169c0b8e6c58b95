/** Events for what lives in this process only, such as caches and open connections. */
@NullMarked
package dev.tutti.platform.events.live;

import org.jspecify.annotations.NullMarked;
