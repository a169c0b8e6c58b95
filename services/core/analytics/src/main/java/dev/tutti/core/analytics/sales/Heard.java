package dev.tutti.core.analytics.sales;

import dev.tutti.contracts.results.SalesResult;

/** A result, and where in its topic it stood. */
record Heard(SalesResult result, long offset) {}
