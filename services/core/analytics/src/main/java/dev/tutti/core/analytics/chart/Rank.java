package dev.tutti.core.analytics.chart;

import java.util.UUID;

/** A place in a chart: more plays first, then the smaller id. */
record Rank(UUID trackId, long plays) {}
