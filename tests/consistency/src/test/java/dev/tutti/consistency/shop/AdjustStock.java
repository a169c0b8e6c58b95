package dev.tutti.consistency.shop;

import dev.tutti.consistency.Request;

/**
 * @param quantity units that came in, or, below zero, went out
 */
record AdjustStock(String key, String sku, int quantity) implements Request {}
