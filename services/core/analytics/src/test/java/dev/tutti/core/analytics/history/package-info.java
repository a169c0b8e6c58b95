/** Tests of analytics: history. */
@NullMarked
package dev.tutti.core.analytics.history;

import org.jspecify.annotations.NullMarked;
