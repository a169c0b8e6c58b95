package dev.tutti.core.files.upload;

import dev.tutti.platform.runtime.Refusal;

/** A file's name is shown and never used as a path; what could not be shown is refused all the same. */
final class FileName {

    static final int CHARS_MAX = 200;

    private FileName() {}

    static String of(String name) {
        boolean isFine = !name.isBlank()
                && name.length() <= CHARS_MAX
                && name.codePoints().noneMatch(FileName::isBad);
        if (!isFine) {
            throw Refusal.invalid(
                    "name", "A file's name has 1 to %d characters, and no slashes or controls.".formatted(CHARS_MAX));
        }
        return name;
    }

    private static boolean isBad(int character) {
        return character == '/'
                || character == '\\'
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.SURROGATE;
    }
}
