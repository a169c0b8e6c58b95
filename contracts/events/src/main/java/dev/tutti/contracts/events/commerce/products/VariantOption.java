package dev.tutti.contracts.events.commerce.products;

/**
 * What makes a variant differ from its siblings: size is XL.
 */
public record VariantOption(String name, String value) {}
