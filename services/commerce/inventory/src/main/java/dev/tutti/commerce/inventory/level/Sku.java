package dev.tutti.commerce.inventory.level;

import dev.tutti.platform.runtime.Refusal;

/** What may be the name of something that is kept. */
final class Sku {

    static final int CHARS_MAX = 100;

    private Sku() {}

    /** Returns the SKU as it is, or refuses it. */
    static String checked(String sku) {
        if (sku.isBlank()
                || sku.length() > CHARS_MAX
                || !sku.equals(sku.strip())
                || sku.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(
                    "sku", "A SKU has 1 to %d characters, none of them at its ends a space.".formatted(CHARS_MAX));
        }
        return sku;
    }
}
