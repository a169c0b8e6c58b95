package dev.tutti.contracts.events.commerce.inventory;

/**
 * Units of one SKU at one location.
 *
 * @param quantity 1 or more
 */
public record StockLine(String sku, String location, int quantity) {}
