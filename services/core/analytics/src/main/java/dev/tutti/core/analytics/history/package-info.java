/** What each person played last. */
@NullMarked
package dev.tutti.core.analytics.history;

import org.jspecify.annotations.NullMarked;
