package dev.tutti.music.catalog.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;

/**
 * The barcode number of a release: a GTIN of 12 (UPC-A), 13 (EAN-13) or 14 digits whose last is the check digit (GS1
 * General Specifications, section 7.9). Kept with 12 or 13 digits, as printed: a GTIN-14 must begin with zero.
 */
public record Upc(@JsonValue String digits) {

    public Upc {
        if (!digits.matches("[0-9]{12,13}") || !hasRightCheckDigit(digits)) {
            throw new IllegalArgumentException("not a GTIN: " + digits);
        }
    }

    /** Reads a number as people write it; refuses what is none. */
    @JsonCreator
    public static Upc of(String text) {
        var digits = text.replaceAll("[-\\s]", "");
        if (digits.matches("0[0-9]{13}")) {
            digits = digits.substring(1);
        }
        if (!digits.matches("[0-9]{12,13}")) {
            throw refusal("A UPC or EAN has 12 or 13 digits.");
        }
        if (!hasRightCheckDigit(digits)) {
            throw refusal("The last digit of the UPC does not fit the others: one of them is wrong.");
        }
        return new Upc(digits.length() == 13 && digits.startsWith("0") ? digits.substring(1) : digits);
    }

    /** From the right, digits count once and three times in turn; the sum is a multiple of ten. */
    private static boolean hasRightCheckDigit(String digits) {
        int sum = 0;
        for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
            int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
            sum += fromRight % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }

    private static Refusal refusal(String message) {
        return new Refusal(Refusal.Kind.RULE_BROKEN, "invalid-upc", message, "upc", null);
    }
}
