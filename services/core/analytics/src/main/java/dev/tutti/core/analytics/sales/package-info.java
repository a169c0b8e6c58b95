/** What the shop sold, by the minute: results of the stream order-analytics, kept and summed up. */
@NullMarked
package dev.tutti.core.analytics.sales;

import org.jspecify.annotations.NullMarked;
