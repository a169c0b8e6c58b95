package dev.tutti.commerce.products.code;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;

/**
 * The number below a barcode: 8, 12, 13 or 14 digits, the last of which checks the others (GS1 General Specifications,
 * section 7.9). Kept with as many digits as were printed.
 */
public record Gtin(@JsonValue String digits) {

    public Gtin {
        if (!isShaped(digits) || !hasRightCheckDigit(digits)) {
            throw new IllegalArgumentException("not a GTIN: " + digits);
        }
    }

    /** Reads a number as people write it, with spaces or hyphens; refuses what is none. */
    @JsonCreator
    public static Gtin of(String text) {
        var digits = text.replaceAll("[-\\s]", "");
        if (!isShaped(digits)) {
            throw refusal("A barcode has 8, 12, 13 or 14 digits.");
        }
        if (!hasRightCheckDigit(digits)) {
            throw refusal("The last digit of the barcode does not fit the others: one of them is wrong.");
        }
        return new Gtin(digits);
    }

    private static boolean isShaped(String digits) {
        return digits.matches("[0-9]{8}|[0-9]{12,14}");
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
        return new Refusal(Refusal.Kind.RULE_BROKEN, "invalid-barcode", message, "barcode", null);
    }
}
