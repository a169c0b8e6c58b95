/** What happened that somebody may want to hear of. */
@NullMarked
package dev.tutti.core.notifications.occasion;

import org.jspecify.annotations.NullMarked;
