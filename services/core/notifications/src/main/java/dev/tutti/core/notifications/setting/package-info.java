/** What an operator may set. */
@NullMarked
package dev.tutti.core.notifications.setting;

import org.jspecify.annotations.NullMarked;
