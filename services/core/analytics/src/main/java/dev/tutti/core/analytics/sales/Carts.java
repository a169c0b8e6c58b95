package dev.tutti.core.analytics.sales;

/** Carts opened in a time, and orders placed from carts in that time, which may have been opened before it. */
record Carts(long opened, long orders) {}
