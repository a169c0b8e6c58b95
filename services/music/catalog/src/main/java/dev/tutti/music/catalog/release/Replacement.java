package dev.tutti.music.catalog.release;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of a member that may also be taken away.
 *
 * @param value null takes it away
 */
record Replacement<T>(@Nullable T value) {

    /** Reads what an edit says: left out changes nothing (null), an empty text takes the member away. */
    static <T> @Nullable Replacement<T> of(@Nullable String text, Function<String, T> read) {
        if (text == null) {
            return null;
        }
        return new Replacement<>(text.isBlank() ? null : read.apply(text));
    }
}
