/** Tests of notifications. */
@NullMarked
package dev.tutti.core.notifications;

import org.jspecify.annotations.NullMarked;
