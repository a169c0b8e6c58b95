package dev.tutti.core.identity.user;

import dev.tutti.platform.runtime.Refusal;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The name others see: 1 to 80 characters, none of which hides, turns or breaks the text around it. */
public record DisplayName(String text) {

    public static final int LENGTH_MAX = 80;

    /** Control characters, invisible formatting such as the marks that reverse text, and line separators. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** Joins emoji and letters of some scripts, and is needed there. */
    private static final String JOINER = "\u200D";

    /** Returns the name, stripped and normalized (NFC), or refuses it. */
    public static DisplayName of(String typed) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        int length = text.codePointCount(0, text.length());
        if (length < 1 || length > LENGTH_MAX) {
            throw Refusal.invalid("displayName", "The name must have 1 to %d characters.".formatted(LENGTH_MAX));
        }
        if (INVISIBLE.matcher(text.replace(JOINER, "")).find()) {
            throw Refusal.invalid("displayName", "The name holds a character that cannot be seen.");
        }
        return new DisplayName(text);
    }
}
