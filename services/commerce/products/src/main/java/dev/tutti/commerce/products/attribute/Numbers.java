package dev.tutti.commerce.products.attribute;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimal numbers in one spelling. */
final class Numbers {

    private static final int WHOLE_DIGITS_MAX = 15;
    private static final int DECIMALS_MAX = 9;
    private static final int CHARS_MAX = 40;

    private Numbers() {}

    static BigDecimal of(Number number) {
        return plain(new BigDecimal(number.toString()));
    }

    /** The number in a text, if it is one and of a size that goods have. */
    static Optional<BigDecimal> find(String text) {
        if (text.length() > CHARS_MAX) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip()))
                    .filter(Numbers::isUsual)
                    .map(Numbers::plain);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Asked before a number is written out: 1e999999999 is short only as long as it is not. */
    private static boolean isUsual(BigDecimal number) {
        return (long) number.precision() - number.scale() <= WHOLE_DIGITS_MAX && number.scale() <= DECIMALS_MAX;
    }

    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
