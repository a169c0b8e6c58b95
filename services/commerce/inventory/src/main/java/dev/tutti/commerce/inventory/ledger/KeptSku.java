package dev.tutti.commerce.inventory.ledger;

import org.jspecify.annotations.Nullable;

/** How a SKU is kept, as it stood when its stock was locked. */
record KeptSku(String sku, StockMode mode, @Nullable Long lowThreshold) {}
