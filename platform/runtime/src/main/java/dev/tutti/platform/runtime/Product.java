package dev.tutti.platform.runtime;

import java.util.Locale;

/** A product that an installation may offer; {@link #CORE} is always there. */
public enum Product {
    CORE,
    MUSIC,
    COMMERCE,
    PRACTICE;

    /** The product's name in topics, folders and {@code --products}: lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the product of that label, or throws an {@link IllegalArgumentException} that lists them. */
    public static Product of(String label) {
        for (var product : values()) {
            if (product.label().equals(label)) {
                return product;
            }
        }
        throw new IllegalArgumentException(
                "unknown product '%s': choose from core, music, commerce, practice".formatted(label));
    }
}
