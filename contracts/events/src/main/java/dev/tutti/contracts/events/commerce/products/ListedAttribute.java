package dev.tutti.contracts.events.commerce.products;

import org.jspecify.annotations.Nullable;

/**
 * One typed value that a product has; exactly one of text, number and flag is there.
 *
 * @param code stable within the category: screen-size
 * @param type text, number, boolean, enumeration or dimension
 * @param text for text and enumeration
 * @param number for number and dimension, in the unit
 * @param unit for dimension: cm
 */
public record ListedAttribute(
        String code,
        String label,
        String type,
        @Nullable String text,
        @Nullable Double number,
        @Nullable Boolean flag,
        @Nullable String unit) {}
