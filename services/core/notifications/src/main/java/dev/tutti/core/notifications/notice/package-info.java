/** Notifications inside the application: listed, counted, read. */
@NullMarked
package dev.tutti.core.notifications.notice;

import org.jspecify.annotations.NullMarked;
