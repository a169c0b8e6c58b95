/** What was played, counted and remembered: projections of facts, which a replay builds again. */
@NullMarked
package dev.tutti.core.analytics;

import org.jspecify.annotations.NullMarked;
