package dev.tutti.contracts.events.commerce.orders;

/**
 * Units of one SKU that came back.
 *
 * @param restock whether they may be sold again; else they are written off
 */
public record ReturnedQuantity(String sku, int quantity, boolean restock) {}
