/** Tests of analytics: chart. */
@NullMarked
package dev.tutti.core.analytics.chart;

import org.jspecify.annotations.NullMarked;
