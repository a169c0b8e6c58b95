/** Tells people what happened, where and how they want to hear it, once. */
@NullMarked
package dev.tutti.core.notifications;

import org.jspecify.annotations.NullMarked;
