package dev.tutti.commerce.products.product;

/**
 * How many products have one value.
 *
 * @param code brand, category, attr.code, or total with an empty value
 */
record FacetCount(String code, String value, int products) {}
