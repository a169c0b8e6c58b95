/** Who wants to hear of what by which way. */
@NullMarked
package dev.tutti.core.notifications.preference;

import org.jspecify.annotations.NullMarked;
