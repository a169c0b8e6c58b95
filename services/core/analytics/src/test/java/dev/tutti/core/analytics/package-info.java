/** Tests of analytics. */
@NullMarked
package dev.tutti.core.analytics;

import org.jspecify.annotations.NullMarked;
