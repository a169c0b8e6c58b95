/** Which tracks are played most. */
@NullMarked
package dev.tutti.core.analytics.chart;

import org.jspecify.annotations.NullMarked;
