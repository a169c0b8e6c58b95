/** What merchants are told of results. */
@NullMarked
package dev.tutti.core.analytics.sales;

import org.jspecify.annotations.NullMarked;
