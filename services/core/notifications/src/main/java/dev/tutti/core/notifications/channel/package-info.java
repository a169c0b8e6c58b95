/** The ways to reach somebody: a port, so that more can be added. */
@NullMarked
package dev.tutti.core.notifications.channel;

import org.jspecify.annotations.NullMarked;
