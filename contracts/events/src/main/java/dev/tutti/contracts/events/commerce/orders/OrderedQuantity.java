package dev.tutti.contracts.events.commerce.orders;

/**
 * Units of one SKU of an order.
 */
public record OrderedQuantity(String sku, int quantity) {}
