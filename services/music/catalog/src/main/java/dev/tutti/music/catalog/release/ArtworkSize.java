package dev.tutti.music.catalog.release;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sizes in which a release shows its artwork. */
public enum ArtworkSize {
    SMALL,
    MEDIUM,
    LARGE;

    /** The object's key: {@code <prefix>/artwork-small.jpg}. */
    public String below(String prefix) {
        return prefix + "/artwork-" + name().toLowerCase(Locale.ROOT) + ".jpg";
    }

    /** All keys, small to large; none without artwork. */
    static List<String> keys(@Nullable String prefix) {
        return prefix == null ? List.of() : List.of(SMALL.below(prefix), MEDIUM.below(prefix), LARGE.below(prefix));
    }
}
