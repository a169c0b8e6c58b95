package dev.tutti.core.identity.user;

import dev.tutti.platform.runtime.Refusal;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A password that someone chose: 10 to 200 characters, not among those that are guessed first, not the e-mail address.
 * Nothing else is asked of it: rules on digits and signs make passwords worse.
 */
public record NewPassword(String text) {

    static final int LENGTH_MIN = 10;
    static final int LENGTH_MAX = 200;

    /** Returns the password, normalized as at login, or refuses it and says why. */
    public static NewPassword of(String field, String typed, EmailAddress email) {
        var text = normalize(typed);
        int length = text.codePointCount(0, text.length());
        if (length < LENGTH_MIN || length > LENGTH_MAX) {
            throw Refusal.invalid(
                    field, "The password must have %d to %d characters.".formatted(LENGTH_MIN, LENGTH_MAX));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(field, "The password holds a control character.");
        }
        if (isGuessedFirst(text, email)) {
            throw Refusal.invalid(field, "This password is among the first that are guessed: choose another.");
        }
        return new NewPassword(text);
    }

    /** The same keys typed on two systems may arrive as different characters. */
    static String normalize(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    private static boolean isGuessedFirst(String text, EmailAddress email) {
        var lower = text.toLowerCase(Locale.ROOT);
        return text.chars().distinct().count() < 3
                || lower.equals(email.key())
                || lower.equals(email.key().substring(0, email.key().indexOf('@')))
                || CommonPasswords.contains(lower);
    }

    /** Shown nowhere. */
    @Override
    public String toString() {
        return "NewPassword[hidden]";
    }
}
