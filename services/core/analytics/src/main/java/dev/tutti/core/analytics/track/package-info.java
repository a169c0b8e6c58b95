/** The tracks that may be shown, as catalog published them. */
@NullMarked
package dev.tutti.core.analytics.track;

import org.jspecify.annotations.NullMarked;
