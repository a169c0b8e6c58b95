/** Tests of analytics: track. */
@NullMarked
package dev.tutti.core.analytics.track;

import org.jspecify.annotations.NullMarked;
