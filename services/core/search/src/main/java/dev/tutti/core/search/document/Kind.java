package dev.tutti.core.search.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.tutti.platform.runtime.Refusal;
import java.util.Locale;

/** What sort of thing is found. */
public enum Kind {
    PRODUCTS,
    ARTISTS,
    RELEASES,
    TRACKS;

    /** The word in the API, in tables and in the index: lower case. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the kind of that label, or refuses. */
    @JsonCreator
    public static Kind of(String label) {
        for (var kind : values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw Refusal.invalid("kind", "kind is products, artists, releases or tracks.");
    }
}
